import { toWholeSeconds } from '../embeddedApi/toWholeSeconds.ts';
import type { ActivityRow } from '../store/insertActivities.ts';
import { sampleServices } from './sampleServices.ts';
import { storyStartMs } from './storyStartMs.ts';

/** Tells the story of the sample: `count` activities, oldest first, up to `endMs`. For now only its pulse. */
export function* generateActivities(options: {
  organizationId: string;
  count: number;
  endMs: number;
}): Generator<ActivityRow, void, void> {
  const startMs = storyStartMs(options.endMs);
  for (let index = 0; index < options.count; index += 1) {
    const createdAtMs = Math.floor((startMs + ((options.endMs - startMs) * index) / options.count) / 1000) * 1000;
    const id = (1_700_000_000 + index).toString(16).padStart(24, '0');
    const activity = {
      id,
      createdAt: toWholeSeconds(createdAtMs),
      type: index % 2 === 0 ? 'service_idle' : 'service_awaken',
      actorType: 'system',
      organizationId: options.organizationId,
      serviceId: sampleServices[index % sampleServices.length]?.id,
    };
    yield { id, createdAtMs, document: JSON.stringify(activity) };
  }
}
