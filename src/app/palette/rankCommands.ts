import { foldText } from '../../activity/log/foldText.ts';
import { commandSections, type Command } from '../../ui/commands/Command.ts';

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/\s+/u)
    .filter((word) => word !== '');

/** 3: it begins so; 2: a word of it does; 1: it is somewhere; 0: not at all. */
function scoreOf(word: string, text: string): number {
  if (text.startsWith(word)) return 3;
  if (!text.includes(word)) return 0;
  return text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)) ? 2 : 1;
}

/**
 * The commands that have all the words that were typed, in the order of the sections and within one by how well they fit. Without
 * words, all of them as they came.
 */
export function rankCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = wordsOf(text);
  const scored = commands
    .map((command) => {
      const label = foldText(command.label);
      const rest = foldText(`${command.keywords ?? ''} ${command.section}`);
      const scores = words.map((word) => Math.max(scoreOf(word, label) * 2, scoreOf(word, rest)));
      return { command, score: scores.includes(0) ? -1 : scores.reduce((sum, score) => sum + score, 0) };
    })
    .filter(({ score }) => score >= 0);
  return bySection(scored.toSorted((one, other) => other.score - one.score).map(({ command }) => command));
}

/** In the order of the sections, and within one as they came. */
export const bySection = (commands: readonly Command[]): readonly Command[] =>
  commandSections.flatMap((section) => commands.filter((command) => command.section === section));
