/** The days of the week, in the order of the map (ISO 8601). */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** An hour of the week in words: `Tuesdays, 09:00 – 10:00`. @param hour from 0, Monday from 0:00 on, to 167. */
export const describeHourOfWeek = (hour: number): string =>
  `${weekdays[Math.floor(hour / 24)] ?? ''}s, ${clock(hour % 24)} – ${clock((hour % 24) + 1)}`;
