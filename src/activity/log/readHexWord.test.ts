import { describe, expect, it } from 'vitest';
import { readHexWord } from './readHexWord.ts';

function read(text: string): number {
  const view = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < 8; i++) view.setUint8(i, text.charCodeAt(i));
  return readHexWord(view, 0);
}

describe('readHexWord', () => {
  it('reads eight digits, the first as the greatest', () => {
    expect(read('01234567')).toBe(0x0123_4567);
    expect(read('89abcdef')).toBe(0x89ab_cdef);
    expect(read('ffffffff')).toBe(0xffff_ffff);
  });

  it('takes the sixteen digits and no other byte, at each place', () => {
    for (let place = 0; place < 8; place++) {
      for (let byte = 0; byte < 256; byte++) {
        const letter = String.fromCharCode(byte);
        const text = `${'a'.repeat(place)}${letter}${'5'.repeat(7 - place)}`;
        expect(read(text)).toBe('0123456789abcdef'.includes(letter) ? Number.parseInt(text, 16) : -1);
      }
    }
  });
});
