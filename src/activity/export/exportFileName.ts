/**
 * The name of an exported file without its extension: `activities-acme-analytics-20261124T081403Z`. Only characters that every file
 * system takes.
 * @param madeAtMs milliseconds since 1970; written in UTC.
 */
export function exportFileName(organizationName: string, madeAtMs: number): string {
  const plain = organizationName
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 40);
  const time = new Date(madeAtMs).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
  return ['activities', plain, time].filter((part) => part !== '').join('-');
}
