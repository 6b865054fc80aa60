import type { Coding } from './loadFiles.ts';

/**
 * The best content coding that the reader takes (RFC 9110 12.5.3), of those that there are; undefined: none, send as it is.
 * @param acceptEncoding the header, or null where there is none. @param available best first.
 */
export function chooseCoding(acceptEncoding: string | null, available: readonly Coding[]): Coding | undefined {
  const weights = new Map<string, number>();
  for (const part of (acceptEncoding ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    if (name !== '') weights.set(name === 'x-gzip' ? 'gzip' : name, weight === undefined ? 1 : Number(weight));
  }
  return available.find((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0);
}
