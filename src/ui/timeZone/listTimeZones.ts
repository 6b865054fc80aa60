import { isTimeZone } from './isTimeZone.ts';

/**
 * Names of today for zones that some browsers list only under a name of the past (Chromium has Asia/Calcutta, but takes Asia/Kolkata
 * too); from the list of links in the IANA time zone database.
 */
const namesOfToday = [
  'America/Argentina/Buenos_Aires',
  'America/Atikokan',
  'America/Indiana/Indianapolis',
  'America/Kentucky/Louisville',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
];

let listed: readonly string[] | undefined;

/** Every zone that the browser knows, UTC first, the others by name. */
export function listTimeZones(): readonly string[] {
  listed ??= [
    'UTC',
    ...[...new Set([...Intl.supportedValuesOf('timeZone'), ...namesOfToday.filter(isTimeZone)])]
      .filter((zone) => zone !== 'UTC')
      .toSorted(),
  ];
  return listed;
}
