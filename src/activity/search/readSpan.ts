const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

const words = { m: 'minute', h: 'hour', d: 'day', w: 'week' } as const;

const isUnit = (text: string | undefined): text is keyof typeof unitMs => text !== undefined && text in unitMs;

/** A span of time such as `15m`, `24h`, `30d` or `2w`, with its length and its words; undefined for anything else. */
export function readSpan(span: string): { lengthMs: number; words: string } | undefined {
  const [, digits, unit] = /^(\d{1,5})([mhdw])$/u.exec(span) ?? [];
  const count = Number(digits);
  if (!isUnit(unit) || count === 0) return undefined;
  return { lengthMs: count * unitMs[unit], words: count === 1 ? words[unit] : `${count} ${words[unit]}s` };
}
