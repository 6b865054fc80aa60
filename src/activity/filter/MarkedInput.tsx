import Box from '@mui/material/Box';
import { useRef, type ComponentProps } from 'react';

import { parseSearch } from '../search/parseSearch.ts';

/**
 * A text field that marks mistakes where they stand: the same text lies under it, unseen but for a wavy line. Fits the
 * `inputComponent` of the component library.
 */
export function MarkedInput({ onScroll, ...props }: ComponentProps<'input'>) {
  const underlay = useRef<HTMLDivElement>(null);
  const text = typeof props.value === 'string' ? props.value : '';
  return (
    <Box sx={{ position: 'relative', flex: 1, minWidth: 0, display: 'flex' }}>
      <Box ref={underlay} aria-hidden sx={underlayStyle}>
        {pieces(text).map(({ from, content, isMistake }) => (
          <span key={from} className={isMistake ? 'mistake' : undefined}>
            {content}
          </span>
        ))}
      </Box>
      <input
        {...props}
        spellCheck={false}
        autoCapitalize="off"
        onScroll={(event) => {
          if (underlay.current !== null) underlay.current.scrollLeft = event.currentTarget.scrollLeft;
          onScroll?.(event);
        }}
      />
    </Box>
  );
}

/** The text in pieces, of which some are mistakes. */
function pieces(text: string): { from: number; content: string; isMistake: boolean }[] {
  const found: { from: number; content: string; isMistake: boolean }[] = [];
  let at = 0;
  for (const { term, from, to } of parseSearch(text)) {
    if (term.kind !== 'mistake') continue;
    if (from > at) found.push({ from: at, content: text.slice(at, from), isMistake: false });
    found.push({ from, content: text.slice(from, to), isMistake: true });
    at = to;
  }
  if (at < text.length) found.push({ from: at, content: text.slice(at), isMistake: false });
  return found;
}

const underlayStyle = {
  position: 'absolute',
  inset: 0,
  overflow: 'hidden',
  whiteSpace: 'pre',
  color: 'transparent',
  pointerEvents: 'none',
  font: 'inherit',
  letterSpacing: 'inherit',
  display: 'block',
  // The same space as in the field itself.
  padding: '2.5px 4px 2.5px 8px',
  lineHeight: '20px',
  '& .mistake': {
    textDecoration: 'underline wavy',
    textDecorationColor: 'var(--mistake)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '2px',
  },
};
