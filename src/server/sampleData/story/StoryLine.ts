/** What a line of the story tells beyond who did what. */
export interface StoryDetails {
  /** The name of the service it is about. */
  service?: string;
  /** Another address than the actor's usual one. */
  ip?: string;
  /** Further fields of the activity. */
  more?: Readonly<Record<string, unknown>>;
}

/**
 * One activity of the story: the week from its beginning, day and time (`tue 14:05:10`, UTC), the actor's name, the type, and
 * what else there is to say.
 */
export type StoryLine = readonly [week: number, when: string, actor: string, type: string, details?: StoryDetails];
