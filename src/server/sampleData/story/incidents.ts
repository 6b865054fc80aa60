import type { StoryLine } from './StoryLine.ts';

const prod = { service: 'prod-analytics' };
const us = { service: 'prod-us' };
const stranger = '192.0.2.213';
const neighbour = '2001:db8:bad::17';

const guesses = (week: number, day: string, hour: string, actor: string, ip: string, count: number): StoryLine[] =>
  Array.from({ length: count }, (_, index) => {
    const second = 5 + index * 11;
    const minute = String(10 + Math.floor(second / 60)).padStart(2, '0');
    return [
      week,
      `${day} ${hour}:${minute}:${String(second % 60).padStart(2, '0')}`,
      actor,
      'user_login_failed',
      { ip },
    ];
  });

/**
 * Three bad days. An access list that was opened for a demonstration and forgotten; an encryption key that could not be reached;
 * and, in the last month, a guessed password whose owner had no second factor.
 */
export const incidents: readonly StoryLine[] = [
  // The open door.
  [
    37,
    'thu 16:42:19',
    'noah',
    'service_update_ip_access_list',
    { ...prod, more: { change: { added: ['0.0.0.0/0'], removed: [] } } },
  ],
  [37, 'thu 17:31:52', 'noah', 'user_logout'],
  ...guesses(37, 'fri', '02', 'luca', neighbour, 14),
  [37, 'fri 06:48:30', 'priya', 'user_login', { ip: '2001:db8:51:7::4c' }],
  [
    37,
    'fri 06:55:04',
    'priya',
    'service_update_ip_access_list',
    { ...prod, more: { change: { added: [], removed: ['0.0.0.0/0'] } } },
  ],
  [37, 'fri 06:59:47', 'priya', 'service_update_password', prod],
  [
    37,
    'fri 07:12:20',
    'omar',
    'openapi_key_update',
    { more: { targetKeyId: 'partner-export', keyUpdateType: 'state-changed' } },
  ],
  [38, 'mon 08:10:09', 'omar', 'key_delete', { more: { targetKeyId: 'partner-export' } }],
  [
    38,
    'mon 08:10:09',
    'omar',
    'openapi_key_update',
    { more: { targetKeyId: 'partner-export', keyUpdateType: 'deleted' } },
  ],
  // The lost encryption key.
  [68, 'wed 03:05:00', 'system', 'service_encryption_key_check_failed', us],
  [68, 'wed 03:20:00', 'system', 'service_encryption_key_check_failed', us],
  [68, 'wed 03:35:00', 'system', 'service_encryption_key_check_failed', us],
  [68, 'wed 03:36:12', 'system', 'service_stop_encryption_key_inaccessible', us],
  [68, 'wed 05:52:44', 'priya', 'user_login', { ip: '2001:db8:51:7::4c' }],
  [68, 'wed 06:20:31', 'support', 'user_login', { more: { supportCase: '00918273' } }],
  [
    68,
    'wed 06:34:08',
    'support',
    'service_restart_encryption_key_rotation',
    { ...us, more: { supportCase: '00918273' } },
  ],
  [68, 'wed 06:41:55', 'system', 'service_encryption_key_rotation_failed', us],
  [68, 'wed 07:03:16', 'priya', 'service_restart_encryption_key_rotation', us],
  [68, 'wed 07:05:40', 'system', 'service_encryption_key_rotated', us],
  [68, 'wed 07:06:22', 'system', 'service_partially_running', us],
  [68, 'wed 07:09:58', 'system', 'service_running', us],
  [68, 'wed 07:30:00', 'support', 'user_logout', { more: { supportCase: '00918273' } }],
  // The guessed password.
  ...guesses(102, 'sat', '23', 'ethan', stranger, 31),
  [102, 'sat 23:16:02', 'ethan', 'user_login', { ip: stranger }],
  [102, 'sat 23:19:40', 'ethan', 'key_create', { ip: stranger, more: { targetKeyId: 'backup-sync' } }],
  [
    102,
    'sat 23:19:40',
    'ethan',
    'openapi_key_update',
    { ip: stranger, more: { targetKeyId: 'backup-sync', keyUpdateType: 'created' } },
  ],
  [
    102,
    'sat 23:24:11',
    'backup-sync',
    'service_update_ip_access_list',
    { ...us, more: { change: { added: ['192.0.2.208/28'], removed: [] } } },
  ],
  [102, 'sat 23:31:37', 'backup-sync', 'backup_bucket_create', { ...us, more: { bucket: 'lk-sync-213' } }],
  [
    102,
    'sun 07:02:15',
    'system',
    'security_alert_raised',
    { more: { severity: 'high', alert: 'Sign-in after 31 failures from a new address' } },
  ],
  [102, 'sun 07:21:48', 'omar', 'user_login', { ip: '2001:db8:51:22::d' }],
  [
    102,
    'sun 07:25:30',
    'omar',
    'openapi_key_update',
    { ip: '2001:db8:51:22::d', more: { targetKeyId: 'backup-sync', keyUpdateType: 'state-changed' } },
  ],
  [102, 'sun 07:26:02', 'omar', 'key_delete', { ip: '2001:db8:51:22::d', more: { targetKeyId: 'backup-sync' } }],
  [
    102,
    'sun 07:28:17',
    'omar',
    'service_update_ip_access_list',
    { ...us, ip: '2001:db8:51:22::d', more: { change: { added: [], removed: ['192.0.2.208/28'] } } },
  ],
  [
    102,
    'sun 07:33:50',
    'omar',
    'backup_bucket_delete',
    { ...us, ip: '2001:db8:51:22::d', more: { bucket: 'lk-sync-213' } },
  ],
  [102, 'sun 07:41:09', 'omar', 'service_update_password', { ...us, ip: '2001:db8:51:22::d' }],
  [102, 'sun 08:15:00', 'support', 'user_login', { more: { supportCase: '00944120' } }],
  [102, 'sun 09:02:36', 'support', 'user_logout', { more: { supportCase: '00944120' } }],
  [102, 'sun 13:20:44', 'ethan', 'organization_member_update_mfa_method'],
  [103, 'mon 09:05:28', 'ada', 'organization_update_core_dumps'],
];
