import type { ActivityFilter } from '../log/protocol.ts';
import { fieldTerm, isSameTerm, type SearchTerm } from '../search/SearchTerm.ts';
import { toActivityFilter, type SearchContext } from '../search/toActivityFilter.ts';

/** What services do by themselves, by day and night: rarely what a reader looks for, and most of many lists. */
export const noiseTypes = ['service_idle', 'service_awaken', 'service_running', 'service_partially_running'] as const;

const noiseTerms: readonly SearchTerm[] = noiseTypes.map((type) => fieldTerm('type', type, true));

/** Whether a search keeps the noise out. */
export const isNoiseHidden = (terms: readonly SearchTerm[]): boolean =>
  noiseTerms.every((noise) => terms.some((term) => isSameTerm(term, noise)));

/** A search that keeps the noise out, or lets it in again; all else stays. */
export function withNoise(terms: readonly SearchTerm[], isHidden: boolean): readonly SearchTerm[] {
  const others = terms.filter((term) => !noiseTerms.some((noise) => isSameTerm(term, noise)));
  return isHidden ? [...others, ...noiseTerms] : others;
}

/** The filter for the noise alone, among what a search finds. */
export function filterOfNoise(terms: readonly SearchTerm[], context: SearchContext): ActivityFilter {
  const found = toActivityFilter(terms, context);
  const noise = toActivityFilter(
    noiseTypes.map((type) => fieldTerm('type', type)),
    context,
  );
  return { ...found, facets: [...found.facets, ...noise.facets] };
}
