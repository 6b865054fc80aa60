import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Link, useParams } from 'react-router-dom';

import type { ActivityRow } from '../log/protocol.ts';
import { profileOfField } from '../profile/profileLinks.ts';
import type { SearchTerm } from '../search/SearchTerm.ts';
import { describeActivity, sentenceText, type ActivityNames } from '../sentences/describeActivity.ts';
import { writeUtc } from '../time/writeUtc.ts';
import { rowTerms, type RowTerm } from './rowTerms.ts';

interface RowMenuProps {
  row: ActivityRow;
  /** The value it is about, by its noun as `rowTerms` has it; undefined: all values of the row. */
  noun: string | undefined;
  names: ActivityNames;
  /** The button that opened it. */
  anchor: HTMLElement;
  onFilter: (term: SearchTerm, isExcluded: boolean) => void;
  onClose: () => void;
}

/** What can be done with the values of a row, or with one of them: show only what has the same, hide it, copy it. */
export function RowMenu({ row, noun: onlyNoun, names, anchor, onFilter, onClose }: RowMenuProps) {
  // Not left to the menu: after filtering, the focus belongs to the list and not to a button that may be gone.
  const close = () => {
    onClose();
    anchor.focus();
  };
  const copy = (text: string) => {
    // A browser that does not allow it leaves the clipboard as it was; the details of the activity have buttons that say so.
    void navigator.clipboard.writeText(text).catch(() => {});
    close();
  };
  const { organizationId = '' } = useParams();
  const all = rowTerms(row, names);
  const terms = onlyNoun === undefined ? all : all.filter(({ noun }) => noun === onlyNoun);
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
      {terms.length > 0 && <Divider />}
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
  const { createdAtMs, userAgent, organizationId, id } = row;
  const values: Record<string, string | undefined> = {
    time: createdAtMs === undefined ? undefined : writeUtc(createdAtMs),
    'user agent': userAgent,
    'organization id': organizationId,
    'activity id': id,
  };
  return [values[noun]].filter((value) => value !== undefined);
}
