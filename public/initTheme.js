// Runs before the first paint, as a file of its own because the content policy allows no inline scripts: the page never flashes
// in the wrong colours. The names are those of the theme (src/app/theme.ts) and of the component library's storage.
(function initTheme() {
  let mode = 'system';
  try {
    mode = localStorage.getItem('mui-mode') || 'system';
  } catch {
    // No storage allowed: the system's colours.
  }
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = mode === 'dark' || (mode === 'system' && prefersDark) ? 'dark' : 'light';
  document.documentElement.setAttribute('data-theme', theme);
})();
