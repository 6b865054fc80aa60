import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readApiError } from './readApiError.ts';

const envelope = (error: string, more: object = {}) =>
  JSON.stringify({ status: 400, error, requestId: 'r-1', ...more });

describe('readApiError', () => {
  it.each([
    [400, 'badRequest'],
    [401, 'keyRefused'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [409, 'conflict'],
    [415, 'badRequest'],
    [424, 'server'],
    [429, 'rateLimited'],
    [500, 'server'],
  ] as const)('reads status %i in the envelope of the API as %s, with its words and request id', (status, kind) => {
    expect(readApiError(status, [], envelope('CODE: some words'))).toMatchObject({
      kind,
      status,
      message: 'CODE: some words',
      requestId: 'r-1',
    });
  });

  it('tells the end of our session from a key that the API refuses', () => {
    expect(readApiError(401, new Headers({ 'X-Session': 'ended' }), envelope('x')).kind).toBe('unauthenticated');
    expect(readApiError(401, new Headers(), envelope('x')).kind).toBe('keyRefused');
  });

  it('takes a page of HTML for a server in between, so that a refusal in it says nothing about the key', () => {
    const error = readApiError(403, [], '<!doctype html><title> Access\n denied </title>');
    expect(error).toMatchObject({
      kind: 'proxy',
      message: 'A server in between answered with status 403: “Access denied”.',
    });
  });

  it('takes an unexplained 5xx, and the codes of our own gateway, for a server in between', () => {
    expect(readApiError(503, [], '').kind).toBe('proxy');
    expect(readApiError(502, [], envelope('UPSTREAM_UNREACHABLE: no answer')).kind).toBe('proxy');
  });

  it('takes the refusal of a page that is not our own for what it is, and not for a word on the key', () => {
    const said = envelope('FOREIGN_CALL: Calls with a session come from the dashboard itself.');
    expect(readApiError(403, [], said).kind).toBe('badRequest');
  });

  it('understands problem documents and the error shapes of gateways', () => {
    expect(readApiError(400, [], '{"title":"Bad","detail":"The name is odd"}').message).toBe('Bad: The name is odd');
    expect(readApiError(400, [], '{"message":"odd"}').message).toBe('odd');
    expect(readApiError(400, [], '{"error":{"message":"odd"}}').message).toBe('odd');
  });

  it('names the missing permission', () => {
    const said = envelope('FORBIDDEN: requires control-plane:organization:manage.');
    expect(readApiError(403, [], said).permission).toBe('control-plane:organization:manage');
  });

  it('says when to try again, from pairs of any case', () => {
    expect(readApiError(429, [['X-RateLimit-Reset', '2.5']], '', 1000).retryAtMs).toBe(3500);
  });

  it('never throws and always has words, whatever comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
        expect(readApiError(status, [], body).message).not.toBe('');
      }),
    );
  });

  it('shortens words that are no words for people', () => {
    expect(readApiError(400, [], envelope('x'.repeat(10_000))).message.length).toBeLessThan(600);
  });
});
