/** A column of the table. */
export type ColumnName =
  | 'time'
  | 'actor'
  | 'actorType'
  | 'type'
  | 'sentence'
  | 'service'
  | 'ip'
  | 'key'
  | 'organization'
  | 'userAgent'
  | 'id';

/** What is known of a column beside its values. */
export interface ListColumn {
  name: ColumnName;
  label: string;
  /** Its room in pixels: never less, and `share` of what is left over. */
  leastPx: number;
  share: number;
  /** Whether it is shown to who never chose. */
  isUsual: boolean;
}

/** All columns, in the usual order. The organization is the same in all rows of a log, so it is there for who asks only. */
export const listColumns: readonly ListColumn[] = [
  { name: 'time', label: 'Time', leastPx: 92, share: 0, isUsual: true },
  { name: 'actorType', label: 'Actor type', leastPx: 100, share: 0, isUsual: true },
  { name: 'actor', label: 'Actor', leastPx: 180, share: 6, isUsual: true },
  { name: 'type', label: 'Type', leastPx: 170, share: 5, isUsual: true },
  { name: 'sentence', label: 'What happened', leastPx: 320, share: 8, isUsual: false },
  { name: 'service', label: 'Service', leastPx: 120, share: 4, isUsual: true },
  { name: 'ip', label: 'IP address', leastPx: 128, share: 1, isUsual: true },
  { name: 'key', label: 'Key', leastPx: 110, share: 2, isUsual: true },
  { name: 'organization', label: 'Organization id', leastPx: 290, share: 1, isUsual: false },
  { name: 'userAgent', label: 'User agent', leastPx: 180, share: 4, isUsual: false },
  { name: 'id', label: 'Activity id', leastPx: 210, share: 1, isUsual: false },
];

/** What people call a column. */
export const labelOfColumn = (name: ColumnName): string =>
  listColumns.find((column) => column.name === name)?.label ?? name;
