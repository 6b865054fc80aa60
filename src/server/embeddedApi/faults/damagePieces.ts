/** Rows as no server should send them: not objects, without an id, with bad dates, with wrong types. */
export const damagedRows: readonly unknown[] = [
  null,
  42,
  'service_idle',
  [],
  { type: 'service_idle', createdAt: '2026-01-05T10:00:00Z', actorType: 'system' },
  { id: 7, type: 'service_idle', createdAt: '2026-01-05T10:00:00Z' },
  { id: 'damaged-date', type: 'service_idle', actorType: 'system', createdAt: 'yesterday' },
  { id: 'damaged-day', type: 'service_idle', actorType: 'system', createdAt: '2026-02-31T10:00:00Z' },
  { id: 'damaged-number', type: 'service_idle', actorType: 'system', createdAt: 1_767_607_200 },
  { id: 'damaged-types', type: { name: 'user_login' }, actorType: null, createdAt: null, actorDetails: ['ada'] },
];

const closingBracket = 0x5d;

/** Puts the damaged rows among the good ones: after the first batch of a list, or alone into an empty one. */
export async function* damagePieces(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<string | Uint8Array, void, void> {
  const damaged = damagedRows.map((row) => JSON.stringify(row)).join(',');
  let index = 0;
  for await (const piece of pieces) {
    const isTail = piece[0] === closingBracket;
    if (index === 1 && isTail) yield damaged;
    yield piece;
    if (index === 1 && !isTail) yield `,${damaged}`;
    index += 1;
  }
}
