/** The command that opens the choice of zones, for a page that has one; what it runs is the page's own. */
export const chooseZone = {
  id: 'timeZone',
  label: 'Choose another time zone…',
  section: 'Time zone',
  keywords: 'times clock',
} as const;
