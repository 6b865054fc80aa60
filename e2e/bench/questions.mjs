/**
 * The question that is measured: what the page asks when filters change. Each turn changes all three conditions, to values
 * that come again after some turns, as those of a reader do; facets are counted with all filters but their own.
 */

export const firstMs = Date.UTC(2024, 7, 4, 20, 10, 42);
export const spanMs = 63_072_000_000;
export const facetNames = ['actorType', 'type', 'actor', 'service', 'ipAddress'];

/** @param {number} turn */
export function questionOf(turn) {
  const fromMs = firstMs + Math.floor(spanMs * (0.02 + (turn % 7) * 0.05));
  return {
    actorTypes: turn % 2 === 0 ? ['user', 'api'] : ['user', 'api', 'system'],
    withoutType: ['service_awaken', 'service_idle', 'user_login'][turn % 3] ?? '',
    fromMs,
    toMs: fromMs + Math.floor(spanMs * 0.6),
    /** Bars of a day: 438 of them, since natural intervals go from there to 63 weeks, which would be less work. */
    barMs: 86_400_000,
  };
}

/** @param {number} turn */
export function needleOf(turn) {
  return [`person.${10 + (turn % 80)}@`, `key ${turn % 60}`, `198.18.${turn % 250}.`, 'idle', `${turn % 10}-8e`][
    turn % 5
  ];
}

/** The same question to the engine. @param {number} turn */
export function engineQueryOf(turn) {
  const { actorTypes, withoutType, fromMs, toMs } = questionOf(turn);
  return {
    filter: {
      facets: [
        { facet: 'actorType', include: actorTypes.map(matcherOf), exclude: [] },
        { facet: 'type', include: [], exclude: [matcherOf(withoutType)] },
      ],
      texts: [],
      fromMs,
      toMs,
    },
    order: 'newestFirst',
    rows: { from: 0, to: 100 },
    facets: facetNames.map((facet) => ({ facet, top: 10 })),
    histogram: { timeZone: 'UTC', interval: '1d' },
  };
}

/** @param {string} value */
function matcherOf(value) {
  return { kind: 'value', value };
}
