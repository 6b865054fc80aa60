import type { IncompleteReason } from '../log/protocol.ts';

/** Why a list is only a part, in words, and what the reader can do about it. */
export const incompleteReasons: Readonly<Record<IncompleteReason, { why: string; next: string }>> = {
  cancelled: {
    why: 'Reading was stopped.',
    next: 'Read again to have the rest. What is here stays until the first rows of the new reading come.',
  },
  cutShort: {
    why: 'The list ended in the middle: the server, or something in between, cut it short.',
    next: 'Read again. If it ends near the same place again, something on the way limits the size or the time of an answer: whoever runs it needs the figures below.',
  },
  connectionLost: {
    why: 'The connection was lost.',
    next: 'See that the connection is there, then read again. If it is lost again and again, whoever runs the server needs the figures below.',
  },
  notJson: {
    why: 'What came is not JSON from some place on.',
    next: 'Read again. If it is the same again, the server sends a damaged list: tell support the last row that could be read.',
  },
  notActivities: {
    why: 'What came is not a list of activities.',
    next: 'See that the dashboard is set up for the address of an Organizations API. If it is, tell support what came.',
  },
};
