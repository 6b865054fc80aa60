import { textFields } from './textFields.ts';
import { decodeText } from './encodeText.ts';
import { formatIsoTime } from './formatIsoTime.ts';
import type { LogView } from './LogView.ts';
import { readRow } from './readRows.ts';

/**
 * The members of an activity as JSON text: the known ones as they were understood (time in UTC), then the unknown ones as they
 * came. Of a damaged row, the whole text that came.
 */
export function readActivityContent(view: LogView, row: number): string {
  const { columns, dictionaries } = view;
  const damaged = columns.damaged.get(row);
  if (damaged > 0) return decodeText(dictionaries.damagedSources.bytesOf(damaged));
  const { id, createdAtMs, ...texts } = readRow(view, row);
  const members: [string, string][] = [['id', id]];
  if (createdAtMs !== undefined) members.push(['createdAt', formatIsoTime(createdAtMs)]);
  for (const { wire, field } of textFields) {
    const value = texts[field];
    if (value !== undefined) members.push([wire, value]);
  }
  const known = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  const extra = columns.extras.get(row);
  const unknown = extra > 0 ? [decodeText(dictionaries.extras.bytesOf(extra)).slice(1, -1)] : [];
  return `{${[...known, ...unknown].join(',')}}`;
}
