/** Whom and what an activity says that it was done to; absent where it does not say. */
export interface ActivityTargets {
  targetRoleIds?: readonly string[];
  targetRoleNames?: readonly string[];
  targetActorIds?: readonly string[];
  /** What people call the actors, in the same order; an id where nothing else is known. */
  targetActorNames?: readonly string[];
  /** What people call the key that was changed, where it acted itself: also known of a deleted one. */
  targetKeyName?: string;
  targetResourceIds?: readonly string[];
}
