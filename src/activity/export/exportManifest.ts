import { productName } from '../../ui/PageTitle.tsx';
import type { ExportFormat, ExportRequest, ExportStart } from '../log/protocol.ts';
import type { ActivitySearch } from '../search/activitySearch.ts';
import { describeSearch } from '../search/describeSearch.ts';
import { printSearch } from '../search/printSearch.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import type { Completeness } from './describeCompleteness.ts';
import { urlWithFixedTimes } from './urlWithFixedTimes.ts';

/** What was asked for, and from whom. */
export interface ExportOrigin {
  organization: { id: string; name: string };
  search: ActivitySearch;
  /** The address of the page that shows the same rows. */
  url: string;
  /** What people call services and keys. */
  names: ActivityNames;
}

/** The file that was written. */
export interface ExportedFile {
  name: string;
  format: ExportFormat;
  rows: number;
  sizeBytes: number;
  sha256: string;
  safeCells: number;
}

interface ManifestParts {
  origin: ExportOrigin;
  request: ExportRequest;
  start: ExportStart;
  completeness: Completeness;
  file: ExportedFile;
  madeAtMs: number;
}

const isoOrNull = (ms: number | undefined): string | null => (ms === undefined ? null : new Date(ms).toISOString());

/**
 * What someone who gets the file must know to trust it, as JSON: what was asked for, what it was taken from, and how to check that the
 * bytes are the same. In a file of its own, because a line of it in a table or a list would be a row that is no activity.
 */
export function exportManifest({ origin, request, start, completeness, file, madeAtMs }: ManifestParts): string {
  const { search, names, organization, url } = origin;
  const { fromMs, toMs } = request.filter;
  const asOfMs = completeness.asOf === null ? madeAtMs : Date.parse(completeness.asOf);
  const fixedUrl = urlWithFixedTimes({ url, search, fromMs, toMs, asOfMs, newestMs: start.extent?.newestMs });
  const mistakes = search.terms.flatMap((term) => (term.kind === 'mistake' ? [term.source] : []));
  const manifest = {
    kind: 'activity-export',
    manifestVersion: 1,
    madeAt: new Date(madeAtMs).toISOString(),
    madeBy: { product: productName, version: PRODUCT_VERSION },
    organization,
    file: {
      name: file.name,
      format: file.format,
      activities: file.rows,
      sizeBytes: file.sizeBytes,
      sha256: file.sha256,
    },
    query: {
      text: printSearch(search.terms),
      inWords: describeSearch(search.terms, names),
      url,
      urlWithFixedTimes: fixedUrl,
      order: request.order === 'newestFirst' ? 'newest first' : 'oldest first',
      from: isoOrNull(fromMs),
      before: isoOrNull(toMs),
      notUnderstood: mistakes,
    },
    timeZone: request.timeZone,
    counts: { inLog: start.total, exported: start.count, damagedAmongExported: start.damaged },
    completeness,
    notes: [...notesOn(file, start), ...(fixedUrl === url ? [] : [noteOnTimes])],
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

const noteOnTimes =
  'The times in url depend on when and in which zone it is opened. urlWithFixedTimes has them in UTC as they were for this file, and shows these rows later too.';

function notesOn({ format, safeCells }: ExportedFile, { damaged }: ExportStart): string[] {
  const notes =
    format === 'csv'
      ? [
          'RFC 4180 in UTF-8 with a byte order mark. The column createdAt is in UTC, to the millisecond, the one beside it in the zone of this manifest.',
          'otherFields holds, as JSON, the fields that have no column; damagedAsReceived the whole text of a damaged row.',
          `What a spreadsheet could run as a formula has an apostrophe before it, at the beginning of a cell and after a line end, tab, semicolon or bar within one; an apostrophe that stands there has another: ${safeCells} cells. Take one off at each of these places to get the value.`,
        ]
      : [
          'Values are as the server sent them, unknown fields included; null where it sent null; createdAt is in UTC, to the millisecond.',
        ];
  if (damaged > 0) {
    notes.push(`${damaged} of the rows could not be read as an activity: they are in the file with what was received.`);
  }
  return notes;
}
