CREATE TABLE organizations (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (btrim(name) <> ''),
  created_at timestamptz NOT NULL,
  -- Further fields that a reader of the organization gets, as a JSON object.
  extra text NOT NULL DEFAULT '{}'
);

CREATE TABLE api_keys (
  id uuid PRIMARY KEY,
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  -- The user name of HTTP Basic; its password is kept as a hash only.
  key_id text NOT NULL UNIQUE,
  secret_sha256 text NOT NULL CHECK (secret_sha256 ~ '^[0-9a-f]{64}$'),
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('admin', 'developer', 'custom-admin', 'custom')),
  -- The deprecated `roles` field, which may be stale, and the roles that count, both as JSON.
  deprecated_roles text NOT NULL,
  assigned_roles text NOT NULL,
  state text NOT NULL CHECK (state IN ('enabled', 'disabled')),
  created_at timestamptz NOT NULL,
  expire_at timestamptz,
  used_at timestamptz,
  ip_access_list text NOT NULL,
  -- A limit of its own (JSON) and a built-in fault, for testing.
  rate_limit text,
  fault text
);

CREATE INDEX api_keys_of_organization ON api_keys (organization_id, created_at, id);

CREATE TABLE services (
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL,
  -- All fields as the API answers them, as a JSON object.
  document text NOT NULL,
  PRIMARY KEY (organization_id, id)
);
