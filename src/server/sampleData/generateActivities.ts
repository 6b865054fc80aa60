import type { ActivityRow } from '../store/insertActivities.ts';
import { describeActivity } from './describeActivity.ts';
import { EverydayLife } from './routine/EverydayLife.ts';
import { dateOfHour, weighHour } from './routine/weighHour.ts';
import type { SampleEvent } from './SampleEvent.ts';
import { SeededRandom } from './SeededRandom.ts';
import { storyStartMs } from './storyStartMs.ts';
import { tellStory } from './tellStory.ts';

const hourMs = 3_600_000;
const seed = 20_261_124;

/**
 * Makes the activities of the sample, oldest first and one at a time, so that several million need no memory. The events of the
 * story are always there; the rest of the number is everyday life, spread over the hours as people and machines live them. With a
 * number smaller than the story it is only the end of it.
 * @param options `endMs` is when the story ends (its hour counts); the same options give the same activities everywhere.
 */
export function* generateActivities(options: {
  organizationId: string;
  count: number;
  endMs: number;
}): Generator<ActivityRow, void, void> {
  const startMs = storyStartMs(options.endMs);
  const hours = Math.floor((options.endMs - startMs) / hourMs);
  const story = tellStory().filter((event) => event.atSeconds < hours * 3600);
  const told = story.slice(Math.max(0, story.length - options.count));
  let sequence = 0;
  for (const event of liveThrough(told, hours, startMs, options.count - told.length)) {
    yield describeActivity(event, { organizationId: options.organizationId, startMs, sequence });
    sequence += 1;
  }
}

function* liveThrough(
  story: readonly SampleEvent[],
  hours: number,
  startMs: number,
  everydayCount: number,
): Generator<SampleEvent, void, void> {
  const random = new SeededRandom(seed);
  const life = new EverydayLife(random);
  const weights = Array.from({ length: hours }, (_, hour) => weighHour(hour, dateOfHour(startMs, hour)));
  const totals = weights.map(({ europe, america, machines, system }) => europe + america + machines + system);
  const total = totals.reduce((sum, weight) => sum + weight, 0);
  let nextOfStory = 0;
  let weightBefore = 0;
  let livedBefore = 0;
  for (const [hour, weight] of weights.entries()) {
    life.beginHour(hour);
    weightBefore += totals[hour] ?? 0;
    // Rounding the sum and not each hour makes the whole number come out exactly.
    const livedAfter = hour === hours - 1 ? everydayCount : Math.floor((everydayCount * weightBefore) / total);
    const seconds = Array.from({ length: livedAfter - livedBefore }, () => random.below(3600)).toSorted(
      (left, right) => left - right,
    );
    livedBefore = livedAfter;
    for (const second of seconds) {
      const atSeconds = hour * 3600 + second;
      for (let event = story[nextOfStory]; event && event.atSeconds <= atSeconds; event = story[nextOfStory]) {
        yield event;
        nextOfStory += 1;
      }
      yield { atSeconds, ...life.live(hour % 24, weight) };
    }
    for (let event = story[nextOfStory]; event && event.atSeconds < (hour + 1) * 3600; event = story[nextOfStory]) {
      yield event;
      nextOfStory += 1;
    }
  }
}
