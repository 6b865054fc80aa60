/** Somebody or something that acts in the story, as the API's activities show it. */
export interface SampleActor {
  /** The name by which the story calls it. */
  name: string;
  actorType: string;
  actorId: string;
  actorDetails?: string;
  /** Where it usually acts from, the most usual first; none for the system and for support. */
  addresses: readonly string[];
  userAgent?: string;
  /** Its time in the story, in weeks from the beginning. */
  fromWeek: number;
  untilWeek: number;
}
