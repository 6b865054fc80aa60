/** A stretch of time: `fromMs` inclusive, `toMs` exclusive, in milliseconds since 1970. */
export interface Stretch {
  fromMs: number;
  toMs: number;
}

/** Moments as places on a line, and back. */
export interface TimeScale {
  domain: Stretch;
  widthPx: number;
  /** The distance of a moment from the left end, in pixels; moments outside of the domain are at its ends. */
  toPx: (timeMs: number) => number;
  toMs: (px: number) => number;
}

/** A linear scale. An empty domain is at the left end. */
export function timeScale(domain: Stretch, widthPx: number): TimeScale {
  const lengthMs = domain.toMs - domain.fromMs;
  return {
    domain,
    widthPx,
    toPx: (timeMs) => (lengthMs <= 0 ? 0 : clamp((timeMs - domain.fromMs) / lengthMs) * widthPx),
    toMs: (px) => domain.fromMs + (widthPx <= 0 ? 0 : clamp(px / widthPx)) * lengthMs,
  };
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
