import type { StoryLine } from './StoryLine.ts';

const prod = { service: 'prod-analytics' };
const ml = { service: 'ml-features' };
const udf = (name: string) => ({ ...ml, more: { udfName: name } });
const plan = (id: string) => ({ ...prod, more: { planId: id } });

/** What is built on the services: better tables, functions, and things that this dashboard's makers had not heard of. */
export const development: readonly StoryLine[] = [
  [55, 'mon 10:00:00', 'advisor', 'schema_advisor_seed', plan('plan-01')],
  [55, 'mon 10:06:33', 'advisor', 'schema_advisor_generate_plan', plan('plan-01')],
  [55, 'tue 09:12:20', 'mei', 'schema_advisor_approve_plan', plan('plan-01')],
  [55, 'tue 09:15:02', 'advisor', 'schema_advisor_start_deployment', plan('plan-01')],
  [55, 'tue 11:40:51', 'advisor', 'schema_advisor_start_benchmark', plan('plan-01')],
  [55, 'tue 11:48:09', 'advisor', 'schema_advisor_run_benchmark', plan('plan-01')],
  [55, 'wed 08:30:14', 'mei', 'schema_advisor_start_promotion', plan('plan-01')],
  [55, 'wed 08:36:47', 'advisor', 'schema_advisor_exchange_tables', plan('plan-01')],
  [55, 'wed 09:20:00', 'advisor', 'schema_advisor_drop_sandbox', plan('plan-01')],
  [62, 'tue 14:05:19', 'kofi', 'udf_create', udf('score_churn')],
  [62, 'tue 14:21:36', 'kofi', 'udf_version_create', udf('score_churn')],
  [62, 'tue 14:30:03', 'kofi', 'udf_attach', udf('score_churn')],
  [64, 'thu 15:12:44', 'kofi', 'udf_update', udf('score_churn')],
  [64, 'thu 15:20:27', 'feature-store', 'udf_rebuild', udf('score_churn')],
  [64, 'thu 15:29:51', 'feature-store', 'udf_redeploy', udf('score_churn')],
  [69, 'mon 13:58:10', 'kofi', 'udf_update_services', udf('score_churn')],
  [81, 'wed 16:02:08', 'kofi', 'udf_version_delete', udf('score_churn')],
  [82, 'tue 14:44:30', 'kofi', 'udf_create', udf('parse_agent')],
  [85, 'fri 13:36:55', 'kofi', 'udf_detach', udf('parse_agent')],
  [85, 'fri 13:40:21', 'kofi', 'udf_delete', udf('parse_agent')],
  [87, 'tue 09:08:38', 'mei', 'clickpipe_create', { ...prod, more: { pipe: { name: 'orders', source: 'kafka' } } }],
  [
    89,
    'thu 10:33:07',
    'mei',
    'clickpipe_update',
    { ...prod, more: { pipe: { name: 'orders', source: 'kafka' }, change: { replicas: [1, 3] } } },
  ],
  [
    95,
    'wed 11:51:12',
    'sofia',
    'notebook_share',
    { service: 'reporting', more: { notebook: 'Weekly revenue', sharedWith: ['hanna', 'zoe'] } },
  ],
  [96, 'mon 10:00:00', 'advisor', 'schema_advisor_seed', plan('plan-02')],
  [96, 'mon 10:09:18', 'advisor', 'schema_advisor_generate_plan', plan('plan-02')],
  [98, 'tue 13:25:40', 'advisor', 'query_insight_published', { ...prod, more: { severity: 'info', queries: 3 } }],
  [
    100,
    'tue 14:05:33',
    'hanna',
    'clickpipe_update',
    { ...prod, more: { pipe: { name: 'orders', source: 'kafka' }, dryRun: true } },
  ],
  [103, 'tue 13:25:40', 'advisor', 'query_insight_published', { ...prod, more: { severity: 'warning', queries: 11 } }],
  [
    104,
    'mon 00:20:14',
    'system',
    'service_region_notice',
    { service: 'prod-us', more: { severity: 'info', region: 'us-east-1' } },
  ],
];
