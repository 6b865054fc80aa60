import type { SampleActor } from './SampleActor.ts';
import type { SampleEvent } from './SampleEvent.ts';
import { otherActors, storyKeys } from './storyKeys.ts';
import { samplePeople } from './samplePeople.ts';
import { sampleServices } from './sampleServices.ts';
import { development } from './story/development.ts';
import { founding } from './story/founding.ts';
import { incidents } from './story/incidents.ts';
import { people } from './story/people.ts';
import { platform } from './story/platform.ts';
import type { StoryLine } from './story/StoryLine.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const actors: ReadonlyMap<string, SampleActor> = new Map(
  [...samplePeople, ...storyKeys, ...otherActors].map((actor) => [actor.name, actor]),
);
const services = new Map(sampleServices.map((service) => [service.name, service]));

/** All that happens in the story apart from everyday life, oldest first. */
export function tellStory(): SampleEvent[] {
  return [founding, people, platform, development, incidents]
    .flat()
    .map(readLine)
    .toSorted((left, right) => left.atSeconds - right.atSeconds);
}

/** @throws Error for a line with a name that nobody and nothing in the story has: a fault of its author. */
function readLine([week, when, actorName, type, details = {}]: StoryLine): SampleEvent {
  const {
    day = '',
    hour,
    minute,
    second,
  } = /^(?<day>\w{3}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)$/u.exec(when)?.groups ?? {};
  const weekday = weekdays.indexOf(day);
  const actor = actors.get(actorName);
  const service = details.service === undefined ? undefined : services.get(details.service);
  if (weekday < 0 || actor === undefined || (details.service !== undefined && service === undefined)) {
    throw new Error(`The story has a line that cannot be: ${week} ${when} ${actorName} ${type}`);
  }
  const ip = details.ip ?? actor.addresses[0];
  return {
    atSeconds: (week * 7 + weekday) * 86_400 + Number(hour) * 3600 + Number(minute) * 60 + Number(second),
    actor,
    type,
    ...(service === undefined ? {} : { service }),
    ...(ip === undefined ? {} : { ip }),
    ...(details.more === undefined ? {} : { more: details.more }),
  };
}
