// @ts-nocheck -- see engine.js; these packages are installed by the bench only.
import * as duckdb from '@duckdb/duckdb-wasm';
import { JSONParser } from '@streamparser/json';
import { desc, escape, table as makeTable } from 'arquero';
import * as arrow from 'apache-arrow';
import crossfilter from 'crossfilter2';

import { questionOf } from './questions.mjs';

// ---- @streamparser/json: a streaming parser that gives each row as an object

/** Of a bare list. */
export async function loadStreamParser(url) {
  const rows = [];
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  parser.onValue = ({ value }) => rows.push(value);
  const reader = (await fetch(url)).body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parser.write(value);
  }
  return rows;
}

// ---- crossfilter2

const actorOf = (row) => row.actorId ?? row.actorDetails ?? '';

export function buildCrossfilter(rows) {
  const { barMs } = questionOf(0);
  const index = crossfilter(rows);
  const time = index.dimension((row) => row.ms);
  const dimensions = {
    actorType: index.dimension((row) => row.actorType ?? ''),
    type: index.dimension((row) => row.type ?? ''),
    actor: index.dimension(actorOf),
    service: index.dimension((row) => row.serviceId ?? ''),
    ipAddress: index.dimension((row) => row.actorIpAddress ?? ''),
  };
  const groups = Object.values(dimensions).map((dimension) => dimension.group());
  // Its own dimension, so that the bars are those of the range that is asked for.
  const bars = index
    .dimension((row) => Math.floor(row.ms / barMs) * 8 + ['user', 'api', 'system', 'support'].indexOf(row.actorType))
    .group();
  return { time, dimensions, groups, bars, all: index.groupAll() };
}

export function queryCrossfilter({ time, dimensions, groups, bars, all }, turn) {
  const { actorTypes, withoutType, fromMs, toMs } = questionOf(turn);
  time.filterRange([fromMs, toMs]);
  dimensions.actorType.filterFunction((value) => actorTypes.includes(value));
  dimensions.type.filterFunction((value) => value !== withoutType);
  return {
    count: all.value(),
    facets: groups.map((group) => group.top(10)),
    bars: bars.all().length,
    rows: time.top(100),
  };
}

// ---- arquero

const columnsOf = (rows) => ({
  ms: Float64Array.from(rows, (row) => row.ms),
  actorType: rows.map((row) => row.actorType),
  type: rows.map((row) => row.type),
  actor: rows.map(actorOf),
  service: rows.map((row) => row.serviceId),
  ipAddress: rows.map((row) => row.actorIpAddress),
});

export const buildArquero = (rows) => {
  const { ms, ...texts } = columnsOf(rows);
  return makeTable({ ms, ...texts, row: rows });
};

const arqueroFacet = (rows, name) => rows.groupby(name).count().orderby(desc('count')).slice(0, 10).objects();

export function queryArquero(log, turn) {
  const { actorTypes, withoutType, fromMs, toMs, barMs } = questionOf(turn);
  const range = escape((row) => row.ms >= fromMs && row.ms < toMs);
  const actorType = escape((row) => actorTypes.includes(row.actorType));
  const type = escape((row) => row.type !== withoutType);
  const inRange = log.filter(range);
  const result = inRange.filter(actorType).filter(type);
  return {
    count: result.numRows(),
    facets: [
      arqueroFacet(inRange.filter(type), 'actorType'),
      arqueroFacet(inRange.filter(actorType), 'type'),
      arqueroFacet(result, 'actor'),
      arqueroFacet(result, 'service'),
      arqueroFacet(result, 'ipAddress'),
    ],
    bars: result
      .groupby({ bar: escape((row) => Math.floor(row.ms / barMs)), actorType: 'd => d.actorType' })
      .count()
      .objects(),
    rows: result.slice(0, 100).objects(),
  };
}

// ---- @duckdb/duckdb-wasm

export async function openDuckDb() {
  const worker = new Worker('/duckdb.worker.js');
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(new URL('/duckdb.wasm', location.href).href);
  return { database, connection: await database.connect() };
}

/** From the body, as its own JSON reader takes it: rows of one shape, without the unknown field and the envelope. */
export async function loadDuckDb({ database, connection }, url) {
  const buffer = new Uint8Array(await (await fetch(url)).arrayBuffer());
  await database.registerFileBuffer('rows.json', buffer);
  await connection.insertJSONFromPath('rows.json', { name: 'rows_json', schema: 'main' });
  const counted = await connection.query('select count(*)::int n from rows_json');
  return { rows: counted.toArray()[0].n };
}

export async function buildDuckDb({ connection }, rows) {
  const { ms, ...texts } = columnsOf(rows);
  const batch = 100_000;
  for (let start = 0; start < rows.length; start += batch) {
    const columns = { ms: ms.slice(start, start + batch) };
    for (const [name, values] of Object.entries(texts)) {
      columns[name] = arrow.vectorFromArray(values.slice(start, start + batch), new arrow.Utf8());
    }
    const table = arrow.tableFromArrays(columns);
    await connection.insertArrowTable(table, { name: 'log', create: start === 0 });
  }
}

const duckDbFacet = (name, where) =>
  `select ${name}, count(*) n from log where ${where} group by ${name} order by n desc limit 10`;

export async function queryDuckDb({ connection }, turn) {
  const { actorTypes, withoutType, fromMs, toMs, barMs } = questionOf(turn);
  const range = `ms >= ${fromMs} and ms < ${toMs}`;
  const actorType = `actorType in (${actorTypes.map((type) => `'${type}'`).join(',')})`;
  const type = `type <> '${withoutType}'`;
  const all = [range, actorType, type].join(' and ');
  const answers = [];
  for (const sql of [
    `select count(*) from log where ${all}`,
    duckDbFacet('actorType', `${range} and ${type}`),
    duckDbFacet('type', `${range} and ${actorType}`),
    duckDbFacet('actor', all),
    duckDbFacet('service', all),
    duckDbFacet('ipAddress', all),
    `select floor(ms / ${barMs}) bar, actorType, count(*) n from log where ${all} group by all order by bar`,
    `select * from log where ${all} order by ms desc limit 100`,
  ]) {
    answers.push(await connection.query(sql));
  }
  return answers;
}
