import type { Command } from '../../ui/commands/Command.ts';
import { pathTo } from '../../ui/paths.ts';
import { writeActivitySearch } from '../search/activitySearch.ts';
import { saysAllWords } from '../search/saysAllWords.ts';
import { builtInViews } from '../views/builtInViews.ts';
import { parseViews } from '../views/parseViews.ts';
import { searchOfView } from '../views/SavedView.ts';

interface FindingContext {
  organizationId: string;
  /** The reader's own views as the browser keeps them; undefined: none. */
  savedViews: string | undefined;
  go: (path: string) => void;
}

/**
 * The views whose name has all words of a text of the palette, each as a way to the list. The activity page offers them by the same
 * ids, and changes only what it shows.
 */
export function findViewCommands(text: string, { organizationId, savedViews, go }: FindingContext): readonly Command[] {
  const saved = savedViews === undefined ? undefined : parseViews(savedViews);
  const own = saved?.kind === 'read' ? saved.views : [];
  return [...builtInViews, ...own]
    .map((view) => ({ view, label: `View: ${view.name}` }))
    .filter(({ label }) => saysAllWords(label, text))
    .map(({ view, label }) => ({
      id: `view.${view.name}`,
      label,
      section: 'Views',
      run: () => {
        const search = writeActivitySearch(new URLSearchParams(), searchOfView(view)).toString();
        go(`${pathTo.activities(organizationId)}${search === '' ? '' : `?${search}`}`);
      },
    }));
}
