import type { SavedView } from './SavedView.ts';

const anyOf = (...types: readonly string[]): string => types.map((type) => `type:${type}`).join(' ');

/** The questions that auditors ask most, as views that everyone has. A type with `*` at its end takes types in that do not exist yet. */
export const builtInViews: readonly SavedView[] = [
  { name: 'Everything', query: '', order: 'newest' },
  { name: 'People', query: 'actorType:user', order: 'newest' },
  { name: 'Support access', query: 'actorType:support', order: 'newest' },
  { name: 'Failed sign-ins', query: anyOf('user_login_failed'), order: 'newest' },
  {
    name: 'Keys and roles',
    query: anyOf(
      'key_*',
      'openapi_key_*',
      'role_*',
      'organization_member_update_role',
      'organization_member_update_roles',
      'organization_member_remove_roles',
      'service_update_password',
    ),
    order: 'newest',
  },
  {
    name: 'Network access',
    query: anyOf(
      'service_update_ip_access_list',
      'service_update_collector_ip_access_list',
      'service_update_private_endpoints',
      'service_update_direct_connection',
      'service_update_mysql_interface',
      'service_update_query_endpoints',
      'organization_update_private_endpoints',
    ),
    order: 'newest',
  },
  {
    name: 'Service lifecycle',
    query: anyOf(
      'service_create',
      'service_delete',
      'service_start',
      'service_stop*',
      'service_idle',
      'service_awaken',
      'service_running',
      'service_partially_running',
      'service_upgrade',
      'service_maintenance_*',
      'service_trigger_*',
      'service_restore_backup',
      'service_import_to_organization',
      'service_export_from_organization',
      'transfer_service_*',
    ),
    order: 'newest',
  },
  {
    name: 'Billing',
    query: anyOf(
      'save_payment_method',
      'marketplace_*',
      'migrate_marketplace_*',
      'organization_update_tier',
      'organization_update_spend_alert',
      'service_scaled_down_for_tier_change',
      'transfer_credits_*',
      'promo_code_claim',
    ),
    order: 'newest',
  },
];
