const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** The story takes 104 full weeks and the one in which it is told, up to now. */
export const storyWeeks = 104;

/**
 * When the story begins: the Monday 104 weeks before the week (Monday to Sunday, UTC) of its end. Whole weeks, so that it can
 * be told on any day and its Tuesdays are Tuesdays.
 */
export function storyStartMs(endMs: number): number {
  // 1970-01-05 was a Monday.
  const firstMondayMs = 4 * dayMs;
  return Math.floor((endMs - firstMondayMs) / weekMs) * weekMs + firstMondayMs - storyWeeks * weekMs;
}
