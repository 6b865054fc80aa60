import type { Command } from '../../ui/commands/Command.ts';
import { localTimeZone } from '../../ui/formatTime.ts';
import { saysAllWords } from '../search/saysAllWords.ts';
import { listTimeZones } from '../../ui/timeZone/listTimeZones.ts';

/** More are no help: another letter leaves fewer. */
const mostFound = 5;

/** The zones (but that of the browser, which has a command of its own) whose name has all words of a text of the palette: “new york” finds America/New_York. */
export function findZoneCommands(text: string, timeZone: string, choose: (zone: string) => void): readonly Command[] {
  const local = localTimeZone();
  return listTimeZones()
    .filter((zone) => zone !== local)
    .map((zone) => ({ zone, label: `Times in ${zone}` }))
    .filter(({ label }) => saysAllWords(label, text))
    .slice(0, mostFound)
    .map(({ zone, label }) => ({
      id: `timeZone:${zone}`,
      label,
      section: 'Time zone',
      detail: zone === timeZone ? 'in use' : undefined,
      run: () => choose(zone),
    }));
}
