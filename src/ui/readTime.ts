/**
 * Reads a time of the server: ISO-8601. Without a zone it is UTC, as everywhere in the product, and not the reader's own.
 * @returns milliseconds since 1970; NaN for what is no time.
 */
export const readTime = (text: string): number => Date.parse(/T[\d:.]+$/u.test(text) ? `${text}Z` : text);
