import { textFields } from './textFields.ts';
import { decodeText } from './encodeText.ts';
import { formatIsoTime } from './formatIsoTime.ts';
import type { LogView } from './LogView.ts';
import { nullBits } from './nullBits.ts';
import { readRow } from './readRows.ts';

/**
 * The members of an activity as JSON text: the known ones as they were understood (time in UTC; null where null came), then the
 * unknown ones as they came. Of a damaged row, the whole text that came.
 */
export function readActivityContent(view: LogView, row: number): string {
  const { columns, dictionaries } = view;
  const damaged = columns.damaged.get(row);
  if (damaged > 0) return decodeText(dictionaries.damagedSources.bytesOf(damaged));
  const { id, createdAtMs, ...texts } = readRow(view, row);
  const nulls = columns.nulls.get(row);
  const members: string[] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined) members.push(`"${name}":${JSON.stringify(value)}`);
    else if ((nulls & (nullBits.get(name) ?? 0)) !== 0) members.push(`"${name}":null`);
  };
  add('id', id);
  add('createdAt', createdAtMs === undefined ? undefined : formatIsoTime(createdAtMs));
  for (const { wire, field } of textFields) add(wire, texts[field]);
  const extra = columns.extras.get(row);
  if (extra > 0) members.push(decodeText(dictionaries.extras.bytesOf(extra)).slice(1, -1));
  return `{${members.join(',')}}`;
}
