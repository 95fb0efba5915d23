-- Every key begins with the region, so that one schema serves one county, one province and a cluster sharded by region.
-- Ids are UUIDs made by the caller and times come in as parameters.

-- One row per region. An append locks it, which puts the leaves of the region's tree in the order of their commits.
create table region_ledger (
  region int not null,
  tree_size bigint not null,
  primary key (region)
);

create table case_file (
  region int not null,
  case_id uuid not null,
  case_number text not null,
  version int not null,
  last_leaf bigint not null,
  wrapped_key bytea not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  state text not null,
  station text not null,
  body text not null,
  lead_unit text,
  category text,
  level int,
  round int not null,
  outcome text,
  submitted_at timestamptz not null,
  turn text,
  turn_started_on date not null,
  turn_due_on date,
  unit_due_on date,
  matter_text_id uuid not null,
  primary key (region, case_id)
);
create index case_file_by_change on case_file (region, last_leaf);

create table case_number (
  region int not null,
  case_number text not null,
  case_id uuid not null,
  code_hash text not null,
  primary key (region, case_number)
);

-- Insert-only: a role that may neither update nor delete here can do all the server does.
create table event (
  region int not null,
  case_id uuid not null,
  seq int not null,
  leaf_index bigint not null,
  kind text not null,
  canonical text not null,
  leaf_hash bytea not null,
  primary key (region, case_id, seq)
);
create index event_by_leaf on event (region, leaf_index);

create table sealed_text (
  region int not null,
  case_id uuid not null,
  text_id uuid not null,
  sealed bytea not null,
  primary key (region, case_id, text_id)
);

-- `last_leaf` repeats the case's, so that an organisation's change feed is one index range however many cases it has.
create table party (
  region int not null,
  case_id uuid not null,
  organisation text not null,
  relation text not null,
  last_leaf bigint not null,
  primary key (region, case_id, organisation)
);
create index party_by_change on party (region, organisation, last_leaf);

create table idempotency (
  region int not null,
  scope text not null,
  key_hash bytea not null,
  request_hash bytea not null,
  answer text not null,
  first_leaf bigint not null,
  case_number text not null,
  kept_at timestamptz not null,
  primary key (region, scope, key_hash)
);

create table outbox (
  region int not null,
  id uuid not null,
  topic text not null,
  payload text not null,
  available_at timestamptz not null,
  attempts int not null,
  primary key (region, id)
);
create index outbox_by_due on outbox (region, available_at);

create table wrong_code (
  region int not null,
  case_number text not null,
  given_at timestamptz not null,
  times int not null,
  primary key (region, case_number, given_at)
);

create table session (
  token_hash bytea not null,
  subject text not null,
  kind text not null,
  expires_at timestamptz not null,
  primary key (token_hash)
);

create table meta (
  name text not null,
  value text not null,
  primary key (name)
);
