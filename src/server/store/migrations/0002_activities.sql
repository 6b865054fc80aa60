-- No foreign key: it would be checked for each of several million rows, and rows are only written together with their
-- organization or by one of its keys. Ids compare by bytes, so that the order is the same on each machine.
CREATE TABLE activities (
  organization_id uuid NOT NULL,
  id text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  -- The activity as the API answers it, byte for byte.
  document text NOT NULL,
  PRIMARY KEY (organization_id, id)
);

-- The order of the list, newest first; each batch goes on where the last one ended.
CREATE INDEX activities_in_list_order ON activities (organization_id, created_at DESC, id DESC);
