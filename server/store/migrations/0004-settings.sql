-- What the committee sets: terms and the days of a year. Insert-only, like events; the newest version of a subject holds.
-- `revision` counts all changes of a region, so that a server learns of new ones by asking for what follows.
create table setting_change (
  region int not null,
  revision int not null,
  topic text not null,
  subject text not null,
  version int not null,
  content text not null,
  reason text not null,
  official text not null,
  changed_at timestamptz not null,
  primary key (region, revision)
);
create unique index setting_change_by_subject on setting_change (region, topic, subject, version);

-- One change, kept once however often it is sent. It keeps; it does not decide.
create function change_setting(
  the_region int,
  the_topic text,
  the_subject text,
  the_expected_version int,
  the_content text,
  the_reason text,
  the_official text,
  the_time timestamptz,
  the_scope text,
  the_key_hash bytea,
  the_request_hash bytea,
  the_answer text,
  the_outbox json
) returns json
language plpgsql as $$
declare
  kept json;
  last_revision int;
  last_version int;
begin
  -- One write of a region at a time, as with appends.
  insert into region_ledger (region, tree_size) values (the_region, 0) on conflict do nothing;
  perform from region_ledger where region = the_region for update;

  kept := kept_answer(the_region, the_scope, the_key_hash, the_request_hash);
  if kept is not null then
    return kept;
  end if;

  select coalesce(max(version), 0) into last_version
  from setting_change where region = the_region and topic = the_topic and subject = the_subject;
  if last_version <> the_expected_version then
    return json_build_object('kind', 'version-conflict', 'version', last_version);
  end if;

  select coalesce(max(revision), 0) into last_revision from setting_change where region = the_region;

  -- A setting has neither leaf nor case.
  insert into idempotency (region, scope, key_hash, request_hash, answer, first_leaf, case_number, kept_at)
  values (the_region, the_scope, the_key_hash, the_request_hash, the_answer, -1, '', the_time);

  insert into setting_change (region, revision, topic, subject, version, content, reason, official, changed_at)
  values (the_region, last_revision + 1, the_topic, the_subject, last_version + 1, the_content, the_reason,
    the_official, the_time);

  insert into outbox (region, id, topic, payload, available_at, attempts)
  select the_region, id, topic, payload, available_at, 0
  from json_to_recordset(the_outbox) as new_message (id uuid, topic text, payload text, available_at timestamptz);

  return json_build_object('kind', 'changed');
end
$$;
