/** Sign-ins of one person each, `person-0@example.com` and on, the newest first: at `newestAt` (ms since 1970), then each `stepMs` before. */
export const signIns = (newestAt: number, count = 60, stepMs = 60_000) =>
  Array.from({ length: count }, (_, i) => ({
    id: `l${i}`,
    createdAt: `${new Date(newestAt - i * stepMs).toISOString().slice(0, 19)}Z`,
    type: 'user_login',
    actorType: 'user',
    actorDetails: `person-${i}@example.com`,
  }));
