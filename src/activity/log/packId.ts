/** The first word of an id that is not 24 hexadecimal digits; the second is its code among the odd ids. */
export const oddIdMark = 0xffffffff;

/**
 * An id as three words of 32 bits: the usual 24 hexadecimal digits (small letters) as numbers.
 * @param codeOfOdd gives the code of any other id; 0 if it has none.
 * @returns undefined for an id without a code.
 */
export function packId(id: string, codeOfOdd: (id: string) => number): [number, number, number] | undefined {
  if (/^(?!f{8})[\da-f]{24}$/.test(id)) {
    return [
      Number.parseInt(id.slice(0, 8), 16),
      Number.parseInt(id.slice(8, 16), 16),
      Number.parseInt(id.slice(16), 16),
    ];
  }
  const code = codeOfOdd(id);
  return code === 0 ? undefined : [oddIdMark, code, 0];
}
