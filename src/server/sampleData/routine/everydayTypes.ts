/** What people do on a service, and from which week of the story on; weights are relative. */
export const everydayTypes: readonly (readonly [weight: number, type: string, fromWeek: number])[] = [
  [5, 'service_update_ip_access_list', 0],
  [5, 'service_update_autoscaling_memory', 0],
  [4, 'service_update_autoscaling_idling', 0],
  [4, 'service_update_query_endpoints', 35],
  [3, 'service_update_autoscaling_replicas', 22],
  [2, 'service_update_backup_configuration', 4],
  [2, 'service_update_password', 0],
  [2, 'postgres_action', 80],
  [2, 'service_update_autoscaling_schedule', 3],
  [1.5, 'udf_version_create', 62],
  [1, 'udf_update', 62],
  [1, 'service_update_collector_ip_access_list', 48],
  [1, 'service_update_private_endpoints', 7],
  [0.6, 'schema_advisor_run_benchmark', 55],
  [0.5, 'service_restore_backup', 25],
  [0.5, 'service_update_snapshot_configuration', 24],
  [0.4, 'service_update_direct_connection', 42],
  [0.3, 'clickpipe_update', 87],
];

/** What machines do, by name; those that are not listed do nothing day by day. */
export const machineTypes: Readonly<Record<string, readonly (readonly [weight: number, type: string])[]>> = {
  'ci-deploy': [
    [6, 'service_update_query_endpoints'],
    [4, 'udf_redeploy'],
    [3, 'service_update_ip_access_list'],
    [2, 'service_restore_backup'],
  ],
  'us-pipeline': [
    [5, 'service_update_query_endpoints'],
    [2, 'service_update_autoscaling_replicas'],
  ],
  terraform: [
    [5, 'service_update_ip_access_list'],
    [4, 'service_update_autoscaling_memory'],
    [2, 'service_update_backup_configuration'],
    [2, 'openapi_key_update'],
    [1, 'service_update_private_endpoints'],
  ],
  'feature-store': [
    [4, 'udf_version_create'],
    [3, 'udf_rebuild'],
    [2, 'udf_redeploy'],
  ],
  'partner-export': [[1, 'service_update_query_endpoints']],
};
