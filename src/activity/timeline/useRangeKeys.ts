import { shortcuts } from '../../ui/commands/shortcuts.ts';
import { useCommands } from '../../ui/commands/useCommands.ts';

/** The keys [ and ]: a step back and a step forward through the time ranges. Undefined where there is none. */
export function useRangeKeys(onBack: (() => void) | undefined, onForward: (() => void) | undefined): void {
  const steps = [
    ['rangeBack', onBack],
    ['rangeForward', onForward],
  ] as const;
  useCommands(
    steps.flatMap(([shortcut, run]) =>
      run === undefined
        ? []
        : [{ id: shortcut, label: shortcuts[shortcut].label, section: 'On this page', shortcut, run }],
    ),
  );
}
