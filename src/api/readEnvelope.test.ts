import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import { ApiError } from './ApiError.ts';
import { readEnvelope } from './readEnvelope.ts';
import { activitySchema, organizationSchema, organizationsSchema } from './schemas.ts';

const response = { status: 200, headers: [] };
const read = (body: string, headers: [string, string][] = []) =>
  readEnvelope(organizationSchema, { status: 200, headers }, body);
const readList = (body: unknown) => readEnvelope(organizationsSchema, response, JSON.stringify(body));
const organization = { id: 'o', createdAt: '2024-11-04T09:12:44Z', name: 'Acme', enableCoreDumps: true };

const failureOf = (body: string, headers: [string, string][] = []): ApiError => {
  try {
    read(body, headers);
  } catch (error) {
    if (error instanceof ApiError) return error;
  }
  throw new Error('no ApiError was thrown');
};

describe('readEnvelope', () => {
  it('takes the envelope, parts of it, and the bare object alike, and keeps unknown fields', () => {
    expect(read(JSON.stringify({ result: organization, requestId: 'r', status: 200 }))).toEqual(organization);
    expect(read(JSON.stringify({ result: organization }))).toEqual(organization);
    expect(read(JSON.stringify(organization))).toEqual(organization);
  });
  it('takes a bare list', () => {
    expect(readEnvelope(z.array(organizationSchema), response, JSON.stringify([organization]))).toEqual([organization]);
  });
  it('takes one organization by itself for a list of one, and nothing else for an organization', () => {
    expect(readList(organization)).toEqual([organization]);
    expect(readList({ result: organization })).toEqual([organization]);
    expect(readList({ result: [] })).toEqual([]);
    expect(() => readList({ hello: 'world' })).toThrow('“0.id”');
  });
  it('takes an object with an id for the object itself, even with a field called result', () => {
    expect(read(JSON.stringify({ ...organization, result: 'success' }))).toMatchObject({
      name: 'Acme',
      result: 'success',
    });
  });
  it('takes null for absent where it knows the field', () => {
    const sent = { serviceId: null, id: 'a', targetRoleIds: null, newField: null };
    expect(readEnvelope(activitySchema, response, JSON.stringify({ result: sent }))).toEqual({
      id: 'a',
      newField: null,
    });
  });
  it('says where an answer is not as described, with the request id', () => {
    const error = failureOf('{"result":{"id":"o","name":5},"requestId":"r-9"}');
    expect(error).toMatchObject({ kind: 'unreadable', requestId: 'r-9' });
    expect(error.message).toContain('“name”');
  });
  it('takes the request id from beside the body where that has none, or breaks off', () => {
    const headers: [string, string][] = [['X-Request-Id', 'r-7']];
    expect(failureOf('{"id":"o","name":5}', headers).requestId).toBe('r-7');
    expect(failureOf('{"id":"o","na', headers).requestId).toBe('r-7');
    expect(failureOf('{"result":5,"requestId":"r-9"}', headers).requestId).toBe('r-9');
  });
  it('tells a page of HTML, a cut body and a failure with a good status apart', () => {
    expect(failureOf('<html><title>Login</title>').kind).toBe('proxy');
    expect(failureOf('{"result":{"id":"o"').kind).toBe('unreadable');
    expect(failureOf('{"status":403,"error":"FORBIDDEN: no"}')).toMatchObject({
      kind: 'forbidden',
      message: 'FORBIDDEN: no',
    });
  });
  it('refuses an empty body where a result is due, and takes it where none is', () => {
    expect(failureOf('').kind).toBe('unreadable');
    expect(readEnvelope(z.unknown(), { status: 204, headers: [] }, '')).toBeUndefined();
  });
});
