import { parseCidrBlock } from '../log/parseIpAddress.ts';
import type { SearchTerm } from './SearchTerm.ts';

/** Writes terms as the text that `parseSearch` reads back as the same terms. */
export const printSearch = (terms: readonly SearchTerm[]): string => terms.map(printTerm).join(' ');

/** One term as text. */
export function printTerm(term: SearchTerm): string {
  switch (term.kind) {
    case 'field': {
      const isNoAddress = term.field === 'ip' && !term.isPrefix && parseCidrBlock(term.value) === undefined;
      const needsQuotes = isNoAddress || /\s|^"|\*$/u.test(term.value);
      const value = needsQuotes || (term.value === '' && !term.isPrefix) ? quote(term.value) : term.value;
      return `${term.isExcluded ? '-' : ''}${term.field}:${value}${term.isPrefix ? '*' : ''}`;
    }
    case 'text': {
      const isPlain = /^[^\s"-]\S*$/u.test(term.text) && !/^[a-z]+:/iu.test(term.text);
      const isMinus = term.text === '-' && !term.isExcluded;
      return `${term.isExcluded ? '-' : ''}${isPlain || isMinus ? term.text : quote(term.text)}`;
    }
    case 'damaged':
      return `${term.isExcluded ? '-' : ''}is:damaged`;
    case 'after':
    case 'before':
      return `${term.kind}:${/\s/u.test(term.moment) ? quote(term.moment) : term.moment}`;
    case 'last':
      return `last:${term.span}`;
    case 'mistake':
    default:
      return term.source;
  }
}

const quote = (value: string): string => `"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
