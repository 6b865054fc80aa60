import type { SampleActor } from '../SampleActor.ts';
import type { SampleEvent } from '../SampleEvent.ts';
import { otherActors, storyKeys } from '../storyKeys.ts';
import { americans, samplePeople } from '../samplePeople.ts';
import { sampleServices, type SampleService } from '../sampleServices.ts';
import type { SeededRandom } from '../SeededRandom.ts';
import { everydayTypes, machineTypes } from './everydayTypes.ts';
import type { HourWeights } from './weighHour.ts';

type Doing = Omit<SampleEvent, 'atSeconds'>;
const keyUpdates = ['ip-access-list-changed', 'name-changed', 'date-changed', 'role-changed'] as const;
const system: SampleActor = otherActors.find(({ name }) => name === 'system') ?? {
  name: 'system',
  actorType: 'system',
  actorId: 'system',
  addresses: [],
  fromWeek: 0,
  untilWeek: Infinity,
};

/**
 * Everyday life between the events of the story. It remembers who is signed in and which service sleeps or is stopped, so that
 * nobody signs out before signing in and nothing wakes up twice.
 */
export class EverydayLife {
  readonly #random: SeededRandom;
  readonly #signedIn = new Set<string>();
  readonly #sleeping = new Set<string>();
  readonly #stopped = new Set<string>();
  #week = -1;
  #europeans: readonly SampleActor[] = [];
  #americans: readonly SampleActor[] = [];
  #machines: readonly SampleActor[] = [];
  #services: readonly SampleService[] = [];

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** A new hour of the story begins. */
  beginHour(hour: number): void {
    // Sessions do not outlive the night.
    if (hour % 24 === 4) this.#signedIn.clear();
    const week = Math.floor(hour / 168);
    if (week === this.#week) return;
    this.#week = week;
    const isThere = ({ fromWeek, untilWeek }: { fromWeek: number; untilWeek: number }) =>
      // Whoever comes or goes in this week does so in the story itself.
      week > fromWeek && week < untilWeek;
    const present = samplePeople.filter(isThere);
    this.#americans = present.filter(({ name }) => americans.has(name));
    this.#europeans = present.filter(({ name }) => !americans.has(name));
    this.#machines = storyKeys.filter((key) => isThere(key) && machineTypes[key.name] !== undefined);
    this.#services = sampleServices.filter(isThere);
  }

  /** The next thing that happens in an hour with these weights. */
  live(hourOfDay: number, weights: HourWeights): Doing {
    const kind = this.#random.pickWeighted<'europe' | 'america' | 'machines' | 'system'>(
      [
        [weights.europe, 'europe'],
        [weights.america, 'america'],
        [weights.machines, 'machines'],
        [weights.system, 'system'],
      ],
      'system',
    );
    if (kind === 'europe' || kind === 'america') {
      const person = this.#pickFrom(kind === 'europe' ? this.#europeans : this.#americans);
      if (person !== undefined) return this.#livePerson(person);
    }
    const machine = kind === 'machines' ? this.#pickFrom(this.#machines) : undefined;
    return machine === undefined ? this.#liveSystem(hourOfDay) : this.#liveMachine(machine, hourOfDay);
  }

  #livePerson(actor: SampleActor): Doing {
    const ip = this.#random.pickWeighted(
      actor.addresses.map((address, index) => [index === 0 ? 7 : 3, address] as const),
      '203.0.113.7',
    );
    if (!this.#signedIn.has(actor.name)) {
      if (this.#random.happens(0.06)) return { actor, type: 'user_login_failed', ip };
      this.#signedIn.add(actor.name);
      return { actor, type: 'user_login', ip };
    }
    if (this.#random.happens(0.35)) {
      this.#signedIn.delete(actor.name);
      return { actor, type: 'user_logout', ip };
    }
    const service = this.#pickFrom(this.#services);
    if (service === undefined || this.#random.happens(0.04)) return this.#updateKey(actor, ip);
    if (service.isIdling && this.#random.happens(0.15)) return this.#stopOrStart(actor, ip, service);
    return { actor, type: this.#pickType(everydayTypes), ip, service };
  }

  #liveMachine(actor: SampleActor, hourOfDay: number): Doing {
    const [first = '198.51.100.23', ...others] = actor.addresses;
    const ip = this.#random.pick([first, ...others]);
    const nightly = this.#services.find(({ name }) => name === 'nightly');
    const nightJobs = storyKeys.find(({ name }) => name === 'nightly-jobs');
    if (hourOfDay <= 4 && nightly !== undefined && nightJobs !== undefined) {
      return this.#stopOrStart(nightJobs, nightJobs.addresses[0] ?? ip, nightly);
    }
    const service = this.#pickFrom(this.#services);
    const type = this.#random.pickWeighted(machineTypes[actor.name] ?? [], 'service_update_query_endpoints');
    if (type === 'openapi_key_update' || service === undefined) return this.#updateKey(actor, ip);
    return { actor, type, ip, service };
  }

  /** Services wake up for the day and fall asleep for the night, with a nap or a late query now and then. */
  #liveSystem(hourOfDay: number): Doing {
    const idling = this.#services.filter(({ isIdling }) => isIdling);
    const isDay = hourOfDay >= 6 && hourOfDay < 19;
    const expected = idling.filter(({ name }) => this.#sleeping.has(name) === isDay);
    const service = this.#pickFrom(expected.length > 0 && this.#random.happens(0.75) ? expected : idling);
    if (service === undefined || this.#random.happens(0.05)) {
      const prod = service ?? this.#services[0] ?? sampleServices[0];
      return { actor: system, type: isDay ? 'service_running' : 'backup_delete', ...(prod && { service: prod }) };
    }
    const isSleeping = this.#sleeping.has(service.name);
    if (isSleeping) this.#sleeping.delete(service.name);
    else this.#sleeping.add(service.name);
    return { actor: system, type: isSleeping ? 'service_awaken' : 'service_idle', service };
  }

  #stopOrStart(actor: SampleActor, ip: string, service: SampleService): Doing {
    const isStopped = this.#stopped.has(service.name);
    if (isStopped) this.#stopped.delete(service.name);
    else this.#stopped.add(service.name);
    return { actor, type: isStopped ? 'service_start' : 'service_stop', ip, service };
  }

  #updateKey(actor: SampleActor, ip: string): Doing {
    const key = this.#pickFrom(this.#machines);
    if (key === undefined) return { actor, type: 'organization_update_spend_alert', ip };
    const more = { targetKeyId: key.name, keyUpdateType: this.#random.pick(keyUpdates) };
    return { actor, type: 'openapi_key_update', ip, more };
  }

  #pickType(types: typeof everydayTypes): string {
    const known = types.filter(([, , fromWeek]) => fromWeek <= this.#week);
    return this.#random.pickWeighted(
      known.map(([weight, type]) => [weight, type] as const),
      'service_update_ip_access_list',
    );
  }

  #pickFrom<Item>(items: readonly Item[]): Item | undefined {
    return items[this.#random.below(items.length)];
  }
}
