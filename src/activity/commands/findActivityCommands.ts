import type { Command } from '../../ui/commands/Command.ts';
import { pathTo, type ProfileFacet } from '../../ui/paths.ts';
import type { ActivityLog } from '../ActivityLog.ts';
import { countOf } from '../formatCount.ts';
import { ActivityLogError } from '../log/ActivityLogClient.ts';
import type { ActivityQuery, FacetAnswer, FacetName, FacetValue, LogState, QueryAnswer } from '../log/protocol.ts';
import { writeActivitySearch } from '../search/activitySearch.ts';
import { parseSearch } from '../search/parseSearch.ts';
import { saysText } from '../search/saysText.ts';
import { readActivityId } from './readActivityId.ts';

export interface FindingContext {
  organizationId: string;
  log: Pick<ActivityLog, 'query' | 'getSnapshot'>;
  /** Names by id. */
  services: ReadonlyMap<string, string>;
  keys: ReadonlyMap<string, string>;
  go: (path: string) => void;
}

const kinds = [
  { facet: 'actor', profile: 'actor', section: 'Actors', top: 5 },
  { facet: 'service', profile: 'service', section: 'Services', top: 5 },
  { facet: 'targetKey', profile: 'key', section: 'Keys', top: 3 },
  { facet: 'ipAddress', profile: 'ip', section: 'IP addresses', top: 3 },
] as const satisfies readonly {
  facet: FacetName;
  profile: ProfileFacet;
  section: Command['section'];
  top: number;
}[];

/** Values of a facet among which those with a name are looked for. */
const mostNamed = 2000;

/**
 * What the log has for a text of the palette: actors, services, keys and addresses with how many activities each has, the activity
 * with this id, and the list of what fits the text.
 * @throws {ActivityLogError} `failed` only: its message is for people.
 */
export async function findActivityCommands(text: string, context: FindingContext): Promise<readonly Command[]> {
  const { organizationId, log, go } = context;
  const activityId = readActivityId(text);
  const things = await findThings(text, context);
  const list = `${pathTo.activities(organizationId)}?${searchFor(text)}`;
  return [
    ...things,
    ...(activityId === undefined
      ? []
      : [
          {
            id: 'activity',
            label: `Open the activity ${activityId}`,
            section: 'Activities' as const,
            run: () => go(pathTo.activity(organizationId, activityId)),
          },
        ]),
    {
      id: 'searchActivities',
      label: `Search the activities for “${text}”`,
      section: 'Search',
      detail: describeReading(log.getSnapshot().reading),
      run: () => go(list),
    },
  ];
}

async function findThings(
  text: string,
  { organizationId, log, services, keys, go }: FindingContext,
): Promise<readonly Command[]> {
  const names: Partial<Record<FacetName, ReadonlyMap<string, string>>> = { service: services, targetKey: keys };
  const { reading } = log.getSnapshot();
  const namedOf = (facet: FacetName): readonly string[] =>
    [...(names[facet] ?? [])].filter(([, name]) => saysText(name, text)).map(([value]) => value);
  const namedFacets = kinds.map(({ facet }) => facet).filter((facet) => namedOf(facet).length > 0);
  const [found, all] = await Promise.all([
    countValues(
      log,
      'palette',
      kinds.map(({ facet, top }) => ({ facet, top, search: text })),
    ),
    // The log does not know these names, so it is asked for all values that have one.
    namedFacets.length === 0
      ? undefined
      : countValues(
          log,
          'palette names',
          namedFacets.map((facet) => ({ facet, top: mostNamed })),
        ),
  ]);
  return kinds.flatMap(({ facet, profile, section, top }) => {
    const counted = found?.[facet]?.values ?? [];
    const named = namedOf(facet)
      .map((value): Found => ({ value, count: countIn(all?.[facet], value) }))
      .toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0));
    const byValue = new Map([...named, ...counted].map((entry: Found) => [entry.value, entry]));
    return [...byValue].slice(0, top).flatMap(([value, { label, count }]): Command[] => {
      if (value === undefined || value === '') return [];
      return [
        {
          id: `${profile}:${value}`,
          label: label ?? names[facet]?.get(value) ?? value,
          section,
          detail: count === undefined ? undefined : describeCount(count, reading.kind === 'complete'),
          keywords: value,
          run: () => go(pathTo.profile(organizationId, profile, value)),
        },
      ];
    });
  });
}

/** A value, and how often it occurs, where that is known. */
type Found = Pick<FacetValue, 'value' | 'label'> & { count: number | undefined };

type FacetAnswers = NonNullable<QueryAnswer['facets']>;

/** Counts values in all that was read; undefined: nobody waits for it any more. */
async function countValues(
  log: FindingContext['log'],
  lane: string,
  facets: NonNullable<ActivityQuery['facets']>,
): Promise<FacetAnswers | undefined> {
  try {
    const answer = await log.query(lane, { filter: { facets: [], texts: [] }, order: 'newestFirst', facets });
    return answer.facets;
  } catch (error) {
    // A newer search took its place, or the log was closed: nobody is to hear of it.
    if (error instanceof ActivityLogError && error.reason !== 'failed') return undefined;
    throw error;
  }
}

/** How often a value occurs; undefined where the answer does not have all values, and not this one. */
function countIn(answer: FacetAnswer | undefined, value: string): number | undefined {
  const known = answer?.values.find((counted) => counted.value === value);
  if (known !== undefined || answer === undefined) return known?.count;
  return answer.distinct <= mostNamed ? 0 : undefined;
}

const describeCount = (count: number, isAll: boolean): string =>
  `${countOf(count, 'activity', 'activities')}${isAll ? '' : ' so far'}`;

/** What is found is of what was read: said where that is not all. */
function describeReading({ kind }: LogState): string | undefined {
  switch (kind) {
    case 'empty':
    case 'connecting':
    case 'reading':
      return 'still being read';
    case 'incomplete':
      return 'not all read';
    case 'refused':
    case 'unreachable':
    case 'workerFailed':
      return 'could not be read';
    case 'complete':
    default:
      return undefined;
  }
}

function searchFor(text: string): string {
  const terms = parseSearch(text).map(({ term }) => term);
  return writeActivitySearch(new URLSearchParams(), { terms, order: 'newestFirst' }).toString();
}
