import type { ActivityTargets } from './ActivityTargets.ts';
import { decodeText } from './encodeText.ts';
import type { LogView } from './LogView.ts';
import type { ActivityRow } from './protocol.ts';

const targetNames = ['targetRoleIds', 'targetRoleNames', 'targetActorIds', 'targetResourceIds'] as const;

/** Whom and what a row says that it was done to. Few rows say it, so it has no columns: it is read from the members that have none. */
export function readTargets({ columns, dictionaries }: LogView, row: number): ActivityTargets {
  const extra = columns.extras.get(row);
  const text = extra > 0 ? decodeText(dictionaries.extras.bytesOf(extra)) : '';
  // The name of a member may be spelled with escapes; then the row's details tell, and the list does not.
  return text.includes('"target') ? targetsOf(new Map(Object.entries(JSON.parse(text)))) : {};
}

/** The targets among the members of an activity: lists of texts; anything else is left to the details. */
export function targetsOf(members: ReadonlyMap<string, unknown>): ActivityTargets {
  const targets: ActivityTargets = {};
  for (const name of targetNames) {
    const value = members.get(name);
    if (Array.isArray(value)) targets[name] = value.filter((item) => typeof item === 'string');
  }
  return targets;
}

/** Adds what people call the actors and keys that something was done to, to the rows that have some. */
export function* nameTargets(view: LogView, rows: readonly ActivityRow[]): Generator<void, void> {
  for (const row of rows) {
    const { targetActorIds, targetKeyId } = row;
    if (targetActorIds === undefined && targetKeyId === undefined) continue;
    const labels = yield* view.actorLabels();
    const dictionary = view.dictionaries.of('actorId');
    const nameOf = (id: string): string | undefined => {
      const label = labels[dictionary.findText(id)] ?? 0;
      return label > 0 ? dictionary.textOf(label) : undefined;
    };
    if (targetActorIds !== undefined) {
      row.targetActorNames = targetActorIds.map((target) => nameOf(actorIdOf(target)) ?? actorIdOf(target));
    }
    const keyName = targetKeyId === undefined ? undefined : nameOf(targetKeyId);
    if (keyName !== undefined) row.targetKeyName = keyName;
  }
}

/** The `actorId` in `user/<id>`. */
const actorIdOf = (target: string): string => target.replace(/^user\//u, '');
