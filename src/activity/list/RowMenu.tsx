import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Link, useParams } from 'react-router-dom';

import type { ActivityRow } from '../log/protocol.ts';
import { profileOfField } from '../profile/profileLinks.ts';
import type { SearchTerm } from '../search/SearchTerm.ts';
import { describeActivity, sentenceText, type ActivityNames } from '../sentences/describeActivity.ts';
import { writeUtc } from '../time/writeUtc.ts';
import { rowTerms, timeTerms, valueTerms, type RowTerm } from './rowTerms.ts';

interface RowMenuProps {
  row: ActivityRow;
  /** The value it is about, by its noun as `rowTerms` has it; undefined: all values of the row. */
  noun: string | undefined;
  names: ActivityNames;
  timeZone: string;
  /** The button that opened it. */
  anchor: HTMLElement;
  onFilter: (term: SearchTerm, isExcluded: boolean) => void;
  onClose: () => void;
}

/** What can be done with the values of a row, or with one of them: show only what has the same, hide it, copy it. */
export function RowMenu({ row, noun: onlyNoun, names, timeZone, anchor, onFilter, onClose }: RowMenuProps) {
  // Not left to the menu: after filtering, the focus belongs to the list and not to a button that may be gone.
  const close = () => {
    onClose();
    // A button that is there for the pointer only gives the focus to its row.
    (anchor.tabIndex < 0 ? anchor.closest('tr') : anchor)?.focus();
  };
  const copy = (text: string) => {
    // A browser that does not allow it leaves the clipboard as it was; the details of the activity have buttons that say so.
    void navigator.clipboard.writeText(text).catch(() => {});
    close();
  };
  const { organizationId = '' } = useParams();
  const terms = onlyNoun === undefined ? rowTerms(row, names) : valueTerms(row, onlyNoun, names);
  const hasTimes = onlyNoun === undefined || onlyNoun === 'time';
  const times = hasTimes && row.createdAtMs !== undefined ? timeTerms(row.createdAtMs, timeZone) : [];
  const profileItem = (noun: string, term: SearchTerm) => {
    const to = term.kind === 'field' ? profileOfField(organizationId, term.field, term.value) : undefined;
    return to === undefined ? null : (
      <MenuItem key={`all about ${noun}`} component={Link} to={to}>
        All about this {noun}
      </MenuItem>
    );
  };
  return (
    <Menu
      open
      disablePortal
      disableRestoreFocus
      anchorEl={anchor}
      onClose={close}
      transitionDuration={0}
      slotProps={{ list: { dense: true } }}
    >
      {terms.flatMap(({ noun, label, term }) => [
        <MenuItem key={`only ${noun}`} onClick={() => onFilter(term, false)} sx={{ whiteSpace: 'normal' }}>
          Only {noun}&nbsp;
          <b>
            <bdi>{label}</bdi>
          </b>
        </MenuItem>,
        <MenuItem key={`hide ${noun}`} onClick={() => onFilter(term, true)}>
          Hide this {noun}
        </MenuItem>,
        profileItem(noun, term),
      ])}
      {times.map(({ label, term }) => (
        <MenuItem key={label} onClick={() => onFilter(term, false)}>
          {label}
        </MenuItem>
      ))}
      {terms.length + times.length > 0 && <Divider />}
      {(onlyNoun === undefined ? [] : copiesOf(row, onlyNoun, terms)).map((text) => (
        <MenuItem
          key={`copy ${text}`}
          onClick={() => copy(text)}
          sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
        >
          Copy&nbsp;<bdi>{text}</bdi>
        </MenuItem>
      ))}
      {onlyNoun === undefined && [
        ...terms.map(({ noun, label }) => (
          <MenuItem key={`copy ${noun}`} onClick={() => copy(label)}>
            Copy this {noun}
          </MenuItem>
        )),
        <MenuItem key="copy sentence" onClick={() => copy(sentenceText(describeActivity(row, names)))}>
          Copy the sentence
        </MenuItem>,
        <MenuItem key="copy id" onClick={() => copy(row.id)}>
          Copy the activity id
        </MenuItem>,
      ]}
    </Menu>
  );
}

/** A value as people call it, and as the log has it where that differs. */
function copiesOf(row: ActivityRow, noun: string, terms: readonly RowTerm[]): readonly string[] {
  if (terms.length > 0) {
    return [...new Set(terms.flatMap(({ label, term }) => (term.kind === 'field' ? [label, term.value] : [label])))];
  }
  const { createdAtMs, organizationId } = row;
  const values: Record<string, string | undefined> = {
    time: createdAtMs === undefined ? undefined : writeUtc(createdAtMs),
    'organization id': organizationId,
  };
  return [values[noun]].filter((value) => value !== undefined);
}
