import type { Command } from '../../ui/commands/Command.ts';
import { shortcuts } from '../../ui/commands/shortcuts.ts';
import { useCommands } from '../../ui/commands/useCommands.ts';

const steps = [
  ['nextActivity', 1],
  ['previousActivity', -1],
] as const;

/**
 * Offers one activity on and one back, with the keys j and k, from anywhere on the page: by the list, or by the one activity that
 * is open over it.
 * @param onStep undefined: another part of the page does it just now.
 */
export function useStepCommands(onStep: ((by: 1 | -1) => void) | undefined): void {
  useCommands(
    onStep === undefined
      ? []
      : steps.map(([shortcut, by]): Command => ({
          id: shortcut,
          label: shortcuts[shortcut].label,
          section: 'On this page',
          shortcut,
          isOnlyKey: true,
          run: () => onStep(by),
        })),
  );
}
