import { useEffect, useEffectEvent } from 'react';

import { isTyping } from '../detail/isTyping.ts';

/** The keys [ and ] anywhere on the page, but not while typing: a step back and a step forward through the time ranges. */
export function useRangeKeys(onBack: () => void, onForward: () => void): void {
  const handleKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // On many keyboards the brackets need AltGr, which Windows reports as Control and Alt together.
    const isChord = event.metaKey || ((event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph'));
    if (isChord || event.defaultPrevented || isTyping(event.target)) return;
    if (event.key === '[') onBack();
    if (event.key === ']') onForward();
  });
  // The keyboard is outside of React.
  useEffect(() => {
    const handle = (event: KeyboardEvent) => handleKeyDown(event);
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, []);
}
