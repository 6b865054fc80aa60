import { isSameName, longestViewName, type SavedView } from './SavedView.ts';

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
