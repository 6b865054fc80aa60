/** What became of a rename, judged by the name that the server has now. */
export type RenameOutcome =
  /** The server has the name that was asked for. */
  | { kind: 'saved'; name: string }
  /** The server still has the name from before. */
  | { kind: 'notMade'; name: string }
  /** The server has a third name: it changed what was asked for, or somebody else renamed at the same time. */
  | { kind: 'otherName'; name: string };

/** Compares what the server has with what was asked for and with what it had before. */
export function judgeRename(nameOnServer: string, wanted: string, before: string): RenameOutcome {
  if (nameOnServer === wanted) return { kind: 'saved', name: nameOnServer };
  return { kind: nameOnServer === before ? 'notMade' : 'otherName', name: nameOnServer };
}
