import type { SampleActor } from './SampleActor.ts';
import type { SampleService } from './sampleServices.ts';

/** Something that happens in the story, before it is written down as an activity. */
export interface SampleEvent {
  /** Seconds since the story's beginning. */
  atSeconds: number;
  actor: SampleActor;
  type: string;
  service?: SampleService;
  /** Where from, for actors that have an address. */
  ip?: string;
  more?: Readonly<Record<string, unknown>>;
}
