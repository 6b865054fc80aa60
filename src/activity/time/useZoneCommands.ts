import { useCommands } from '../../ui/commands/useCommands.ts';
import { usualZones } from '../../ui/timeZone/usualZones.ts';
import { findZoneCommands } from './findZoneCommands.ts';

/**
 * Offers every zone for the times of the page. Where it is called by two, the later one counts: the frame of the pages does it for the
 * zone that the reader prefers, and a page for the one that its address asks for.
 * @param timeZone the zone in which times are shown.
 * @param choose gets an IANA zone, or `local`; undefined: nothing is offered.
 */
export function useZoneCommands(timeZone: string, choose: ((timeZone: string) => void) | undefined): void {
  useCommands(
    choose === undefined
      ? []
      : usualZones().map(({ zone, name, words }) => ({
          id: `timeZone:${zone}`,
          label: `Times in ${name}`,
          section: 'Time zone',
          keywords: 'zone clock',
          detail: name === timeZone ? 'in use' : words,
          run: () => choose(zone),
        })),
    choose === undefined
      ? []
      : [
          {
            id: 'timeZones',
            version: timeZone,
            find: async (text) => Promise.resolve(findZoneCommands(text, timeZone, choose)),
          },
        ],
  );
}
