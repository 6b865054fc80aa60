import type { Activity } from '../../api/schemas.ts';
import { readDateTime } from '../log/readDateTime.ts';
import { describeActivity, sentenceText, type ActivityNames } from '../sentences/describeActivity.ts';

/** What an activity is called where it is handed on. */
interface ActivityLine {
  activity: Activity;
  names: ActivityNames;
  /** The address of the activity in this dashboard. */
  link: string;
}

/** An activity as one line of text, for a message: time in UTC, sentence, address of the actor, and where to find it. */
export function writeActivityLine({ activity, names, link }: ActivityLine): string {
  return oneLine(`${factsOf(activity, names).join(', ')}: ${link}`);
}

/** An activity as a line of a Markdown list, for a ticket or a report. Nothing in it can be taken for Markdown. */
export function writeActivityMarkdown({ activity, names, link }: ActivityLine): string {
  const [time = '', ...rest] = factsOf(activity, names).map((fact) => escapeMarkdown(oneLine(fact)));
  return `- **${time}** ${rest.join(', ')} ([${escapeMarkdown(activity.id)}](<${link}>))`;
}

function factsOf(activity: Activity, names: ActivityNames): string[] {
  const timeMs = readDateTime(activity.createdAt ?? '');
  const time =
    timeMs === undefined
      ? (activity.createdAt ?? 'no time')
      : `${new Date(timeMs).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  const { actorType, actorIpAddress } = activity;
  return [
    time,
    sentenceText(describeActivity(activity, names)),
    ...(actorType === undefined ? [] : [`actor type ${actorType}`]),
    ...(actorIpAddress === undefined ? [] : [`from ${actorIpAddress}`]),
  ];
}

/** A line stays a line, whatever an actor is called. */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** For a place within a line: what means something at its start only, as a hyphen does, stays as it is. */
const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_{}[\]()#.!|<>~&]/gu, String.raw`\$&`);
