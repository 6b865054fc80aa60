import { randomBytes } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SealedSession } from './SealedSession.ts';
import { SessionSeal } from './SessionSeal.ts';

const session: SealedSession = {
  sessionId: 'c1b0a8b6-0000-4000-8000-000000000000',
  keyId: 'key-id-x7Q2',
  keySecret: 'a secret with ünïcode: and colons',
  startedAtMs: 1_000,
  usedAtMs: 2_000,
};
const first = randomBytes(32);
const second = randomBytes(32);
const name = 'dashboard-session-4173';
const seal = new SessionSeal([first], 'embedded');

describe('SessionSeal', () => {
  it('opens what it sealed', () => {
    expect(seal.open(seal.seal(session, name), name)).toEqual(session);
  });

  it('never makes the same text twice, and shows nothing of the key in it', () => {
    const texts = [seal.seal(session, name), seal.seal(session, name)];
    expect(new Set(texts).size).toBe(2);
    for (const text of texts) {
      const shown = text + Buffer.from(text, 'base64url').toString('latin1');
      expect(shown).not.toContain('secret');
      expect(shown).not.toContain('x7Q2');
    }
  });

  it('refuses a text in which any single byte was changed', () => {
    const bytes = Buffer.from(seal.seal(session, name), 'base64url');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ mask;
        expect(seal.open(changed.toString('base64url'), name)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a text that was cut, and any other text', () => {
    const text = seal.seal(session, name);
    for (let length = 0; length < text.length; length += 1) {
      expect(seal.open(text.slice(0, length), name)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string(), (other) => {
        expect(seal.open(other, name)).toBeUndefined();
      }),
    );
    expect(seal.open('A'.repeat(5000), name)).toBeUndefined();
  });

  it('holds only for the cookie and the API that it was made for', () => {
    const text = seal.seal(session, name);
    expect(seal.open(text, 'dashboard-session-4174')).toBeUndefined();
    expect(new SessionSeal([first], 'https://api.example.com').open(text, name)).toBeUndefined();
  });

  it('opens old sessions after a new key was put in front, and no longer when the old one is gone', () => {
    const old = seal.seal(session, name);
    const rotated = new SessionSeal([second, first], 'embedded');
    expect(rotated.open(old, name)).toEqual(session);
    expect(seal.open(rotated.seal(session, name), name)).toBeUndefined();
    expect(new SessionSeal([second], 'embedded').open(old, name)).toBeUndefined();
  });
});
