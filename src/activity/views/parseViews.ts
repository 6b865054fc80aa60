import { isTimeZone } from '../../ui/timeZone/isTimeZone.ts';
import { isSameName, longestViewName, type SavedView } from './SavedView.ts';

const kind = 'activity-views';

/** `broken`: what was there is kept in `text`, and `reason` says what is wrong with it. */
export type ViewsReading =
  | { kind: 'read'; views: readonly SavedView[] }
  | { kind: 'broken'; text: string; reason: string };

/** Reads views as the browser keeps them or a file holds them. Anything can stand there: what is not understood is said, never dropped. */
export function parseViews(text: string): ViewsReading {
  try {
    return { kind: 'read', views: readDocument(JSON.parse(text)) };
  } catch (error) {
    const reason = error instanceof NotViews ? error.message : 'It is not JSON.';
    return { kind: 'broken', text, reason };
  }
}

/** Writes views as `parseViews` reads them. */
export const printViews = (views: readonly SavedView[]): string =>
  JSON.stringify({ kind, version: 1, views }, undefined, 2);

class NotViews extends Error {
  override readonly name = 'NotViews';
}

function readDocument(value: unknown): SavedView[] {
  if (!isObject(value) || value['kind'] !== kind) throw new NotViews('It does not say that it holds views.');
  const { version, views } = value;
  if (version !== 1) {
    const isNewer = typeof version === 'number' && version > 1;
    throw new NotViews(
      isNewer ? 'It was written by a newer version of the dashboard.' : 'It does not say its version.',
    );
  }
  if (!Array.isArray(views)) throw new NotViews('It has no list of views.');
  const read = views.map((view: unknown, i) => readView(view, i + 1));
  const twice = read.find((view, i) => read.findIndex(({ name }) => isSameName(name, view.name)) < i);
  if (twice !== undefined) throw new NotViews(`It has two views called “${twice.name}”.`);
  return read;
}

function readView(value: unknown, place: number): SavedView {
  if (!isObject(value)) throw new NotViews(`View ${place} is no object.`);
  const { name, query, order, zone } = value;
  if (typeof name !== 'string' || name.trim() === '' || name.length > longestViewName) {
    throw new NotViews(`View ${place} has no name, or one of more than ${longestViewName} characters.`);
  }
  if (typeof query !== 'string') throw new NotViews(`The view “${name}” has no query.`);
  if (order !== 'newest' && order !== 'oldest') {
    throw new NotViews(`The order of the view “${name}” is neither newest nor oldest.`);
  }
  if (zone === undefined) return { name: name.trim(), query, order };
  if (typeof zone !== 'string' || !isTimeZone(zone)) throw new NotViews(`The zone of the view “${name}” is unknown.`);
  return { name: name.trim(), query, order, zone };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
