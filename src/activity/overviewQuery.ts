import type { ListQuestion } from './list/useListRows.ts';
import type { ActivityQuery } from './log/protocol.ts';

/** What the page says of the whole result: how many rows, and of which actor types. */
export const overviewQuery = ({ filter, order }: Pick<ListQuestion, 'filter' | 'order'>): ActivityQuery => ({
  filter,
  order,
  facets: [{ facet: 'actorType', top: 50 }],
});
