/** How much of everyday life an hour has, by who lives it; the numbers are relative. */
export interface HourWeights {
  europe: number;
  america: number;
  machines: number;
  system: number;
}

const holidays = new Set(['01-01', '05-01', '10-03', '12-24', '12-25', '12-26', '12-31']);
const daySeconds = 86_400;

/**
 * Working hours and weekends, holidays, the nightly job, releases on Tuesday afternoons, a team that grows and opens an office in
 * America.
 * @param hour counts from the story's beginning, a Monday at midnight in UTC.
 * @param date `MM-DD`, for holidays.
 */
export function weighHour(hour: number, date: string): HourWeights {
  const week = Math.floor(hour / 168);
  // The first week is told in full by the story itself.
  if (week === 0) return { europe: 0, america: 0, machines: 0, system: 0 };
  const weekday = Math.floor(hour / 24) % 7;
  const hourOfDay = hour % 24;
  const isDayOff = weekday >= 5 || holidays.has(date);
  const growth = 0.55 + week / 105;
  const presence = (isDayOff ? 0.07 : 1) * growth;
  // No two days are the same; this is a dent of up to a quarter that depends on the day only.
  const mood = 0.75 + (((Math.floor(hour / 24) * 2654435761) >>> 8) % 1000) / 2000;
  const isRelease = weekday === 1 && hourOfDay >= 12 && hourOfDay <= 14 && !isDayOff;
  const isNightly = hourOfDay >= 1 && hourOfDay <= 3;
  return {
    europe: workingDay(hourOfDay - 7) * presence * mood,
    america: week >= 30 ? workingDay(hourOfDay - 13) * presence * mood * 0.45 : 0,
    machines: (isRelease ? 2.4 : 0) * mood + (isNightly ? 0.5 : 0.05) * growth,
    system: (isDayOff ? 0.08 : 0.22) * growth,
  };
}

/** Ten hours with a pause at noon; a little before and after. */
function workingDay(hoursSinceStart: number): number {
  const curve = [0.4, 0.9, 1, 1, 0.9, 0.6, 0.9, 1, 0.9, 0.6, 0.3, 0.12, 0.08, 0.05];
  return curve[hoursSinceStart] ?? 0;
}

/** `MM-DD` of an hour of the story. */
export function dateOfHour(startMs: number, hour: number): string {
  return new Date(startMs + Math.floor(hour / 24) * daySeconds * 1000).toISOString().slice(5, 10);
}
