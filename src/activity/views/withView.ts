import { isSameName, type SavedView } from './SavedView.ts';

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
