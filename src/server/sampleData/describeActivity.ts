import { makeRoleId } from '../embeddedApi/defaultAssignedRoles.ts';
import { toWholeSeconds } from '../embeddedApi/toWholeSeconds.ts';
import type { ActivityRow } from '../store/insertActivities.ts';
import { deriveUuid } from './deriveHex.ts';
import type { SampleEvent } from './SampleEvent.ts';
import { samplePeople } from './samplePeople.ts';

/** User agents are recorded from this week of the story on: a field that came later. */
const userAgentFromSeconds = 40 * 7 * 86_400;

/** What identifies a row in the story: the same on each machine, whatever day it is told. Looks like the public server's ids. */
function makeSampleActivityId(event: SampleEvent, sequence: number): string {
  const seconds = (0x66000000 + event.atSeconds).toString(16);
  return `${seconds}5a3d0cafe1${(sequence % 2 ** 24).toString(16).padStart(6, '0')}`;
}

/** Writes an event down as the activity that the API answers: its fields in the API's order, absent where they do not apply. */
export function describeActivity(
  event: SampleEvent,
  { organizationId, startMs, sequence }: { organizationId: string; startMs: number; sequence: number },
): ActivityRow {
  const { actor, service, ip, more, type, atSeconds } = event;
  const createdAtMs = startMs + atSeconds * 1000;
  const id = makeSampleActivityId(event, sequence);
  // JSON.stringify leaves out what is undefined.
  const activity = {
    id,
    createdAt: toWholeSeconds(createdAtMs),
    type,
    actorType: actor.actorType,
    actorId: actor.actorId,
    actorDetails: actor.actorDetails,
    actorIpAddress: ip,
    organizationId,
    serviceId: service?.id,
    userAgent: atSeconds >= userAgentFromSeconds ? actor.userAgent : undefined,
  };
  if (more !== undefined) Object.assign(activity, resolveNames(more, organizationId));
  return { id, createdAtMs, document: JSON.stringify(activity) };
}

/** The story speaks of keys, people and roles by name; the API by id. */
function resolveNames(more: Readonly<Record<string, unknown>>, organizationId: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(more).map(([field, value]) => {
      if (field === 'targetKeyId') return [field, deriveUuid(`story key ${String(value)}`)];
      if (!Array.isArray(value)) return [field, value];
      if (field === 'targetRoleIds') return [field, value.map((name) => makeRoleId(organizationId, String(name)))];
      if (field !== 'targetActorIds') return [field, value];
      return [
        field,
        value.map((name) => `user/${samplePeople.find((person) => person.name === name)?.actorId ?? String(name)}`),
      ];
    }),
  );
}
