import { builtInViews } from './builtInViews.ts';
import { isSameName, longestViewName, type SavedView } from './SavedView.ts';

/**
 * Adds the views of a file. One that is there already, name and all, is not added again, also where it got a number before; another one
 * of the same name gets a number, and so does one that is called as a view that everyone has: nobody could tell the two apart.
 * @returns all views, and how many of them are new.
 */
export function withImported(
  views: readonly SavedView[],
  imported: readonly SavedView[],
): { views: readonly SavedView[]; added: number } {
  const all = [...views];
  for (const view of imported) {
    const name = freeName(all, view);
    if (name !== undefined) all.push({ ...view, name });
  }
  return { views: all, added: all.length - views.length };
}

/** The name, or with the first number that makes it one of its own; undefined: the view is there under one of these. */
function freeName(views: readonly SavedView[], wanted: SavedView): string | undefined {
  const asked = JSON.stringify({ ...wanted, name: '' });
  let { name } = wanted;
  for (let number = 2; ; number++) {
    const taken = views.find((view) => isSameName(view.name, name));
    if (taken !== undefined && JSON.stringify({ ...taken, name: '' }) === asked) return undefined;
    if (taken === undefined && !builtInViews.some((view) => isSameName(view.name, name))) return name;
    const mark = ` (${number})`;
    name = wanted.name.slice(0, longestViewName - mark.length) + mark;
  }
}
