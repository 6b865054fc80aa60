// @ts-nocheck -- see engine.js
import { needleOf, questionOf } from './questions.mjs';

/** What most pages do: `response.json()`, then `Array.filter` and counting in maps. */

export async function loadJson(url) {
  const body = await (await fetch(url)).json();
  return Array.isArray(body) ? body : body.result;
}

const valueOf = {
  actorType: (row) => row.actorType,
  type: (row) => row.type,
  actor: (row) => row.actorId ?? row.actorDetails,
  service: (row) => row.serviceId,
  ipAddress: (row) => row.actorIpAddress,
};

/** Rows get their time as a number once, which is no part of what is measured. */
export const prepareObjects = (rows) => {
  for (const row of rows) row.ms = Date.parse(row.createdAt);
  return rows;
};

export function queryObjects(rows, turn) {
  const { actorTypes, withoutType, fromMs, toMs, barMs } = questionOf(turn);
  const conditions = {
    range: (row) => row.ms >= fromMs && row.ms < toMs,
    actorType: (row) => actorTypes.includes(row.actorType),
    type: (row) => row.type !== withoutType,
  };
  const fitting = (without) => {
    const tests = Object.entries(conditions)
      .filter(([name]) => name !== without)
      .map(([, test]) => test);
    return rows.filter((row) => tests.every((test) => test(row)));
  };
  const result = fitting();
  const facets = {};
  for (const [facet, read] of Object.entries(valueOf)) {
    const counts = new Map();
    for (const row of facet in conditions ? fitting(facet) : result)
      counts.set(read(row), (counts.get(read(row)) ?? 0) + 1);
    facets[facet] = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 10);
  }
  const bars = new Map();
  for (const row of result) {
    const bar = `${Math.floor(row.ms / barMs)} ${row.actorType}`;
    bars.set(bar, (bars.get(bar) ?? 0) + 1);
  }
  return { count: result.length, facets, bars, rows: result.slice(0, 100) };
}

const searched = ['type', 'actorType', 'actorId', 'actorDetails', 'actorIpAddress', 'serviceId'];

/** Case and diacritics are not looked at: the engine does more here. */
export function searchObjects(rows, turn) {
  const needle = needleOf(turn);
  const result = rows.filter((row) => searched.some((field) => row[field]?.includes(needle)));
  return { count: result.length, rows: result.slice(0, 100) };
}

/** `response.json()` and then columns with dictionaries: the simplest way to the engine's form. */
export function buildColumns(rows) {
  const times = new Float64Array(rows.length);
  const fields = [...searched, 'organizationId', 'id'];
  const columns = Object.fromEntries(
    fields.map((field) => [field, { codes: new Uint32Array(rows.length), map: new Map() }]),
  );
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    times[i] = Date.parse(row.createdAt);
    for (const field of fields) {
      const value = row[field];
      if (value === undefined) continue;
      const { codes, map } = columns[field];
      // Ids are all different: kept as they are.
      if (field === 'id') continue;
      let code = map.get(value);
      if (code === undefined) {
        code = map.size + 1;
        map.set(value, code);
      }
      codes[i] = code;
    }
  }
  return { times, columns, ids: rows.map((row) => row.id) };
}
