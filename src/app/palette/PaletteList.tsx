// A `select` cannot be part of a combobox, nor hold more than text.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import Box from '@mui/material/Box';

import { commandSections, type Command } from '../../ui/commands/Command.ts';
import { KeyHint } from '../../ui/commands/KeyHint.tsx';
import { shortcutOf } from '../../ui/commands/shortcuts.ts';

interface PaletteListProps {
  id: string;
  /** In the order of their sections. */
  commands: readonly Command[];
  /** The one that Enter runs. */
  marked: Command | undefined;
  /** Whether the marked one is brought into view: not while the pointer marks it. */
  isScrolledTo: boolean;
  optionId: (command: Command) => string;
  onMark: (command: Command) => void;
  onChoose: (command: Command) => void;
}

/** The list of the palette, in sections. The focus stays in the field, so options are no stops of the Tab key. */
export function PaletteList({ id, commands, marked, isScrolledTo, optionId, onMark, onChoose }: PaletteListProps) {
  const sections = commandSections.filter((section) => commands.some((command) => command.section === section));
  return (
    <Box id={id} role="listbox" aria-label="Found" sx={listStyle}>
      {sections.map((section) => (
        <div key={section} role="group" aria-label={section}>
          <div className="heading" aria-hidden>
            {section}
          </div>
          {commands
            .filter((command) => command.section === section)
            .map((command) => (
              // The keyboard reaches it from the field, through `aria-activedescendant`.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={command.id}
                id={optionId(command)}
                role="option"
                aria-selected={command.id === marked?.id}
                ref={command.id === marked?.id && isScrolledTo ? bringIntoView : undefined}
                // Keeps the focus in the field.
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => command.id !== marked?.id && onMark(command)}
                onClick={() => onChoose(command)}
              >
                <span className="label">
                  <bdi>{command.label}</bdi>
                </span>
                {command.detail !== undefined && <span className="detail">{command.detail}</span>}
                {command.shortcut !== undefined && <KeyHint keys={shortcutOf(command.shortcut).keys[0]} />}
              </div>
            ))}
        </div>
      ))}
    </Box>
  );
}

const bringIntoView = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' });

const listStyle = {
  overflowY: 'auto',
  minHeight: 0,
  p: 1,
  scrollPaddingBlock: '32px 8px',
  '&:empty': { display: 'none' },
  '& .heading': { px: 1, pt: 1, pb: 0.5, fontSize: 12, fontWeight: 650, color: 'text.secondary' },
  '& [role=option]': {
    display: 'flex',
    alignItems: 'center',
    gap: 1.5,
    minHeight: 40,
    px: 1,
    py: 0.5,
    borderRadius: 1,
    cursor: 'pointer',
    fontSize: 14,
  },
  '& [aria-selected=true]': { bgcolor: 'action.selected', boxShadow: 'inset 2px 0 0 currentColor' },
  '& .label': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& .detail': { color: 'text.secondary', fontSize: 13, fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
};
