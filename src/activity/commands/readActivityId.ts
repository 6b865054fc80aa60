/** Ids are opaque. What people paste is long, without spaces, and has a digit, as the ids of the public server do. */
const likeAnId = /^(?=.*\d)[\w-]{16,}$/u;

/**
 * The id of an activity in a text that was pasted: the id itself, or an address of an activity of this product or of the API.
 * @returns undefined if there is none.
 */
export function readActivityId(text: string): string | undefined {
  const pasted = text.trim();
  const inAddress = /\/activities\/(?!by\/)(?<id>[^/?#\s]+)/u.exec(pasted)?.groups?.['id'];
  if (inAddress === undefined) return likeAnId.test(pasted) ? pasted : undefined;
  try {
    return decodeURIComponent(inAddress);
  } catch {
    return inAddress;
  }
}
