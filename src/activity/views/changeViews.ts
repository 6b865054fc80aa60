import { isSameName, longestViewName, type SavedView } from './SavedView.ts';

/** Adds a view, in the place of one with its name if there is one. */
export function withView(views: readonly SavedView[], added: SavedView): readonly SavedView[] {
  const place = views.findIndex(({ name }) => isSameName(name, added.name));
  return place < 0 ? [...views, added] : views.with(place, added);
}

/** Gives a view another name; it keeps its place. */
export const withNewName = (views: readonly SavedView[], from: string, to: string): readonly SavedView[] =>
  views.map((view) => (isSameName(view.name, from) ? Object.assign({}, view, { name: to.trim() }) : view));

/** Leaves a view out. */
export const withoutView = (views: readonly SavedView[], left: string): readonly SavedView[] =>
  views.filter(({ name }) => !isSameName(name, left));

/** Puts a view that was left out back to its place; not if its name was taken meanwhile. */
export const withRestored = (views: readonly SavedView[], view: SavedView, place: number): readonly SavedView[] =>
  views.some(({ name }) => isSameName(name, view.name)) ? views : views.toSpliced(place, 0, view);

/**
 * Adds the views of a file. One that is there already, name and all, is not added again; another one of the same name gets a number.
 * @returns all views, and how many of them are new.
 */
export function withImported(
  views: readonly SavedView[],
  imported: readonly SavedView[],
): { views: readonly SavedView[]; added: number } {
  const all = [...views];
  for (const view of imported) {
    const { name, ...what } = view;
    const asks = JSON.stringify(what);
    const isThere = all.some(({ name: other, ...rest }) => isSameName(other, name) && JSON.stringify(rest) === asks);
    if (!isThere) all.push({ ...view, name: freeName(all, name) });
  }
  return { views: all, added: all.length - views.length };
}

/** The name, with the first number that makes it one of its own. */
function freeName(views: readonly SavedView[], wanted: string): string {
  let name = wanted;
  for (let number = 2; views.some((view) => isSameName(view.name, name)); number++) {
    const mark = ` (${number})`;
    name = wanted.slice(0, longestViewName - mark.length) + mark;
  }
  return name;
}

/** Why a view cannot have this name; undefined if it can. `views` are those that it must differ from. */
export function faultOfName(name: string, views: readonly SavedView[]): string | undefined {
  if (name.trim() === '') return 'A view needs a name.';
  if (name.trim().length > longestViewName) return `A name has at most ${longestViewName} characters.`;
  const taken = views.find((view) => isSameName(view.name, name));
  return taken === undefined ? undefined : `There is a view called “${taken.name}” already.`;
}
