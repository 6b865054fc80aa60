-- How far the sample has been written; one row for each sample organization.
CREATE TABLE sample_data (
  organization_id uuid PRIMARY KEY REFERENCES organizations (id) ON DELETE CASCADE,
  -- The hour at which its story ends, and how many activities it has in all and up to now.
  story_end timestamptz NOT NULL,
  total integer NOT NULL,
  written integer NOT NULL
);
