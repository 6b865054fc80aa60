/**
 * The question that is measured: what the page asks when a filter changes. Each turn moves the time range by a twentieth, as
 * dragging over the timeline does; every fourth turn another condition changes too. Facets are counted with all filters but their own.
 */

export const firstMs = Date.UTC(2024, 7, 4, 20, 10, 42);
export const spanMs = 63_072_000_000;
export const facetNames = ['actorType', 'type', 'actor', 'service', 'ipAddress'];

/** @param {number} turn */
export function questionOf(turn) {
  const fromMs = firstMs + Math.floor(spanMs * (0.02 + (7 - Math.abs((turn % 14) - 7)) * 0.05));
  return {
    actorTypes: turn % 8 < 4 ? ['user', 'api'] : ['user', 'api', 'system'],
    withoutType: turn % 12 < 6 ? 'service_awaken' : 'service_idle',
    fromMs,
    toMs: fromMs + Math.floor(spanMs * 0.6),
    /** Bars of a day: 438 of them. */
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
