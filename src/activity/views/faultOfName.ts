import { isSameName, longestViewName, type SavedView } from './SavedView.ts';

/** Why a view cannot have this name; undefined if it can. `views` are those that it must differ from. */
export function faultOfName(name: string, views: readonly SavedView[]): string | undefined {
  if (name.trim() === '') return 'A view needs a name.';
  if (name.trim().length > longestViewName) return `A name has at most ${longestViewName} characters.`;
  const taken = views.find((view) => isSameName(view.name, name));
  return taken === undefined ? undefined : `There is a view called “${taken.name}” already.`;
}
