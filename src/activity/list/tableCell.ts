import { formatTime } from '../../ui/formatTime.ts';
import { actorTypeName } from '../actorTypes.ts';
import type { ActivityRow } from '../log/protocol.ts';
import {
  asWords,
  describeActivity,
  describeActor,
  sentenceText,
  type ActivityNames,
} from '../sentences/describeActivity.ts';
import type { ColumnName } from './listColumns.ts';

/** One value of a row, as the table shows it. */
export interface TableCell {
  /** Empty: the activity has no such value. */
  text: string;
  /** The value itself, where the text is another name for it. */
  title: string;
  /** The noun by which the menu of the row knows the value; undefined for no value, and for the sentence. */
  noun: string | undefined;
  /** Whether the log can be filtered by it, or it can only be copied. */
  canFilter: boolean;
}

/** What stands in a column of a row. */
export function tableCell(column: ColumnName, row: ActivityRow, names: ActivityNames, timeZone: string): TableCell {
  switch (column) {
    case 'time': {
      const { createdAtMs } = row;
      if (createdAtMs === undefined) return plain('no time');
      return {
        ...plain(formatTime(createdAtMs, 'clock', timeZone), formatTime(createdAtMs, 'full', timeZone)),
        noun: 'time',
        canFilter: true,
      };
    }
    case 'actor': {
      const actor = row.actorId ?? row.actorDetails;
      return { ...plain(describeActor(row), actor), noun: nounIf(actor, 'actor'), canFilter: true };
    }
    case 'actorType':
      return named(row.actorType, 'actor type', actorTypeName);
    case 'type':
      return named(row.type, 'type', asWords);
    case 'sentence':
      return plain(sentenceText(describeActivity(row, names)));
    case 'service':
      return named(row.serviceId, 'service', (id) => names.services.get(id) ?? id);
    case 'ip':
      return named(row.ipAddress, 'IP address', (address) => address);
    case 'key':
      return named(row.targetKeyId, 'key', (id) => names.keys?.get(id) ?? row.targetKeyName ?? id);
    case 'organization':
      // The same in all rows of a log: there is nothing to filter.
      return { ...named(row.organizationId, 'organization id', (id) => id), canFilter: false };
    case 'userAgent':
      return named(row.userAgent, 'user agent', (userAgent) => userAgent);
    case 'id':
    default:
      return named(row.id, 'activity id', (id) => id);
  }
}

const plain = (text: string, value = text): TableCell => ({
  text,
  title: titleOf(text, value),
  noun: undefined,
  canFilter: false,
});

const named = (value: string | undefined, noun: string, nameOf: (value: string) => string): TableCell => {
  const text = value === undefined || value === '' ? '' : nameOf(value);
  return { text, title: titleOf(text, value ?? ''), noun: nounIf(value, noun), canFilter: true };
};

const nounIf = (value: string | undefined, noun: string): string | undefined =>
  value === undefined || value === '' ? undefined : noun;

const titleOf = (text: string, value: string): string => (value === '' || value === text ? text : `${text} · ${value}`);
