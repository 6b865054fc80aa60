/** Whether the browser knows this zone: an IANA name, or `local` for its own. */
export function isTimeZone(timeZone: string): boolean {
  if (timeZone === 'local') return true;
  try {
    Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
