import { answerFailure } from './embeddedApi/answerFailure.ts';
import { answerJson, jsonHeaders } from './embeddedApi/answerJson.ts';
import { ApiFailure } from './embeddedApi/ApiFailure.ts';
import { barePieces } from './embeddedApi/faults/barePieces.ts';
import { changePieces } from './embeddedApi/faults/changePieces.ts';
import { cutPieces } from './embeddedApi/faults/cutPieces.ts';
import { damagePieces } from './embeddedApi/faults/damagePieces.ts';
import { removeEnvelope } from './embeddedApi/faults/removeEnvelope.ts';
import { tricklePieces } from './embeddedApi/faults/tricklePieces.ts';
import type { RouteName } from './embeddedApi/routes.ts';

/** The call that a fault spoils. */
export interface SpoiledCall {
  route: RouteName;
  requestId: string;
  /** How often this key has met its fault before. */
  earlierTimes: number;
  /** Waits, but not for a client that has gone away. */
  wait: (milliseconds: number) => Promise<void>;
}

/** What is wrong with a key, to see how the dashboard takes it. */
export interface Fault {
  /** For people to read. */
  description: string;
  /** The calls that it spoils; all others are answered as they should be. */
  routes: readonly RouteName[];
  /** Gives the spoiled answer; `respond` gives the right one. */
  spoil: (call: SpoiledCall, respond: () => Promise<Response>) => Promise<Response>;
}

const list: readonly RouteName[] = ['activities'];
const activities: readonly RouteName[] = ['activities', 'activity'];
const roleCalls: readonly RouteName[] = ['whoami', 'keys', 'roles', 'services'];
const allCalls: readonly RouteName[] = ['organizations', 'organization', 'rename', ...activities, ...roleCalls];

/** The faults that keys can have built in. They stand around the answer: the code that makes it knows nothing of them. */
export const faults = {
  slow: {
    description: 'every answer takes two seconds, and the list of activities trickles in',
    routes: allCalls,
    spoil: async ({ route, wait }, respond) => {
      if (route === 'activities') return changePieces(await respond(), (pieces) => tricklePieces(pieces, wait));
      await wait(2000);
      return respond();
    },
  },
  rateLimited: {
    description: 'three requests in ten seconds, then 429',
    routes: [],
    spoil: async (_call, respond) => respond(),
  },
  proxyHtml: {
    description: 'activities: 502 with an HTML page, as from a proxy',
    routes: activities,
    spoil: async () =>
      new Response(
        '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
        { status: 502, headers: { 'content-type': 'text/html' } },
      ),
  },
  emptyBody: {
    description: 'activities: 200 with nothing in it',
    routes: activities,
    spoil: async () => new Response(null, { headers: jsonHeaders }),
  },
  cutBody: {
    description: 'the list of activities breaks off in the middle of a row, with the connection',
    routes: list,
    spoil: async ({ wait }, respond) =>
      changePieces(await respond(), (pieces) => cutPieces(pieces, 'break', async () => wait(1000))),
  },
  shortBody: {
    description: 'the list of activities ends in the middle of a row as if that were all',
    routes: list,
    spoil: async (_call, respond) => changePieces(await respond(), (pieces) => cutPieces(pieces, 'stop')),
  },
  damagedRows: {
    description: 'some rows of the list are no activities: no objects, no ids, bad dates, wrong types',
    routes: list,
    spoil: async (_call, respond) => changePieces(await respond(), damagePieces),
  },
  unavailableThenFine: {
    description: 'activities: 503 twice, then right, and so on',
    routes: activities,
    spoil: async ({ earlierTimes, requestId }, respond) =>
      earlierTimes % 3 === 2
        ? respond()
        : answerFailure(new ApiFailure(503, 'Try again soon', { 'retry-after': '1' }), requestId),
  },
  emptyActivities: {
    description: 'the organization has no activities',
    routes: activities,
    spoil: async ({ route, requestId }) =>
      route === 'activities'
        ? answerJson([], requestId)
        : answerFailure(new ApiFailure(404, 'There is no activity with this id'), requestId),
  },
  refusedActivities: {
    description: 'activities: 403 that names the missing permission',
    routes: activities,
    spoil: async ({ requestId }) =>
      answerFailure(
        new ApiFailure(403, 'The key needs the permission control-plane:organization:view-activities'),
        requestId,
      ),
  },
  problemJson: {
    description: 'activities: 500 in the shape of RFC 9457 (problem details)',
    routes: activities,
    spoil: async () => answerProblem('Internal Server Error', 'The activities could not be read in time.'),
  },
  renameFails: {
    description: 'a rename answers 500 and does nothing',
    routes: ['rename'],
    spoil: async ({ requestId }) => answerFailure(new ApiFailure(500, 'Something went wrong on the server'), requestId),
  },
  renameAnswerLost: {
    description: 'a rename is done, but its answer breaks off',
    routes: ['rename'],
    spoil: async (_call, respond) => changePieces(await respond(), (pieces) => cutPieces(pieces, 'break')),
  },
  noRoleCalls: {
    description: 'whoami, keys, roles and services do not exist: the role of the key stays unknown',
    routes: roleCalls,
    spoil: async ({ requestId }) => answerFailure(new ApiFailure(404, 'There is no such call'), requestId),
  },
  bareObjects: {
    description: 'answers without the envelope',
    routes: allCalls,
    spoil: async ({ route }, respond) =>
      route === 'activities' ? changePieces(await respond(), barePieces) : removeEnvelope(await respond()),
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

/** Whether a text names a fault. */
export function isFaultName(text: string): text is FaultName {
  return Object.hasOwn(faults, text);
}

/** The names of all faults. */
export const faultNames: readonly FaultName[] = Object.keys(faults).filter((name) => isFaultName(name));

function answerProblem(title: string, detail: string): Response {
  const problem = { type: 'about:blank', title, status: 500, detail };
  return new Response(JSON.stringify(problem), {
    status: 500,
    headers: { ...jsonHeaders, 'content-type': 'application/problem+json' },
  });
}
