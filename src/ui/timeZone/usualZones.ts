import { localTimeZone } from '../formatTime.ts';

interface UsualZone {
  /** `local` or `UTC`. */
  zone: string;
  name: string;
  words: string;
}

/** The zones that most readers want: that of their browser, and UTC. */
export function usualZones(): readonly UsualZone[] {
  const local = { zone: 'local', name: localTimeZone(), words: 'this browser’s zone' };
  return local.name === 'UTC' ? [local] : [local, { zone: 'UTC', name: 'UTC', words: 'as the server sends times' }];
}
