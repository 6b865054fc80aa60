import { themeAttribute } from './theme.ts';

/** From now on the page is printed in the light colours: browsers leave off grounds, and pale words on white paper could not be read. */
export function printInLight(): void {
  const root = document.documentElement;
  let onScreen: string | null = null;
  globalThis.addEventListener('beforeprint', () => {
    onScreen = root.getAttribute(themeAttribute);
    root.setAttribute(themeAttribute, 'light');
  });
  globalThis.addEventListener('afterprint', () => {
    if (onScreen !== null) root.setAttribute(themeAttribute, onScreen);
  });
}
