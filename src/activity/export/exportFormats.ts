import type { ExportFormat } from '../log/protocol.ts';

interface FormatFacts {
  label: string;
  /** What it is good for. */
  use: string;
  extension: string;
  mediaType: string;
}

/** The formats of an export, in the order in which they are offered. */
export const exportFormats: Readonly<Record<ExportFormat, FormatFacts>> = {
  csv: {
    label: 'CSV',
    use: 'A table for spreadsheets. Times in UTC and in the zone shown; cells that a spreadsheet would run as a formula are made safe.',
    extension: 'csv',
    mediaType: 'text/csv',
  },
  ndjson: {
    label: 'NDJSON',
    use: 'One JSON object a line, for log tools. Every field as the server sent it, also those that this page does not know.',
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
  },
  json: {
    label: 'JSON',
    use: 'One array of the same objects, for programs that read whole files.',
    extension: 'json',
    mediaType: 'application/json',
  },
};
