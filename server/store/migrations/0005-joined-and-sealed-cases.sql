-- The case that a case has joined, so that what becomes of it can be told to everybody who joined; and whether a
-- report of wrongdoing has sealed it.
alter table case_file add column merged_into text;
alter table case_file add column sealed boolean not null default false;
create index case_file_by_target on case_file (region, merged_into) where merged_into is not null;

create or replace function append_case(
  the_region int,
  the_case_id uuid,
  the_case_number text,
  the_expected_version int,
  the_time timestamptz,
  the_scope text,
  the_key_hash bytea,
  the_request_hash bytea,
  the_answer text,
  the_events json,
  the_row json,
  the_parties json,
  the_sealed_texts json,
  the_outbox json,
  the_wrapped_key bytea,
  the_code_hash text
) returns json
language plpgsql as $$
declare
  first_leaf bigint;
  next_leaf bigint;
  kept json;
  file case_file;
begin
  if json_array_length(the_events) = 0 then
    raise exception 'an append needs an event';
  end if;

  -- One append of a region at a time: nothing below can race, and each statement sees all earlier appends.
  select tree_size into first_leaf from region_ledger where region = the_region for update;
  if not found then
    insert into region_ledger (region, tree_size) values (the_region, 0) on conflict do nothing;
    select tree_size into first_leaf from region_ledger where region = the_region for update;
  end if;
  next_leaf := first_leaf + json_array_length(the_events);

  kept := kept_answer(the_region, the_scope, the_key_hash, the_request_hash);
  if kept is not null then
    return kept;
  end if;

  if the_expected_version = 0
    and exists (select from case_number where region = the_region and case_number = the_case_number) then
    return json_build_object('kind', 'number-taken');
  end if;

  select * into file from case_file where region = the_region and case_id = the_case_id for update;
  if coalesce(file.version, 0) <> the_expected_version then
    return json_build_object('kind', 'version-conflict', 'version', coalesce(file.version, 0));
  end if;

  update region_ledger set tree_size = next_leaf where region = the_region;

  insert into idempotency (region, scope, key_hash, request_hash, answer, first_leaf, case_number, kept_at)
  values (the_region, the_scope, the_key_hash, the_request_hash, the_answer, first_leaf, the_case_number, the_time);

  insert into event (region, case_id, seq, leaf_index, kind, canonical, leaf_hash)
  select the_region, the_case_id, the_expected_version + nth, first_leaf + nth - 1, kind, canonical, leaf_hash
  from rows from (json_to_recordset(the_events) as (kind text, canonical text, leaf_hash bytea))
    with ordinality as new_event (kind, canonical, leaf_hash, nth);

  if the_expected_version = 0 then
    insert into case_number (region, case_number, case_id, code_hash)
    values (the_region, the_case_number, the_case_id, the_code_hash);
    file.region := the_region;
    file.case_id := the_case_id;
    file.case_number := the_case_number;
    file.wrapped_key := the_wrapped_key;
    file.opened_at := the_time;
  end if;

  -- A new code for an old case: it belongs to the submission, so to all parts that were split off from it. Whoever
  -- is reading with the old one has to enter the new one.
  if the_expected_version > 0 and the_code_hash is not null then
    update case_number set code_hash = the_code_hash
    where region = the_region and code_hash = (
      select code_hash from case_number where region = the_region and case_number = the_case_number
    );
    delete from session where kind = 'resident' and subject in (
      select case_number from case_number where region = the_region and code_hash = the_code_hash
    );
  end if;

  file := json_populate_record(file, the_row);
  file.version := the_expected_version + json_array_length(the_events);
  file.last_leaf := next_leaf - 1;
  file.changed_at := the_time;

  insert into case_file values (file.*)
  on conflict (region, case_id) do update set
    version = excluded.version,
    last_leaf = excluded.last_leaf,
    changed_at = excluded.changed_at,
    state = excluded.state,
    station = excluded.station,
    body = excluded.body,
    lead_unit = excluded.lead_unit,
    category = excluded.category,
    level = excluded.level,
    round = excluded.round,
    outcome = excluded.outcome,
    submitted_at = excluded.submitted_at,
    turn = excluded.turn,
    turn_started_on = excluded.turn_started_on,
    turn_due_on = excluded.turn_due_on,
    unit_due_on = excluded.unit_due_on,
    matter_text_id = excluded.matter_text_id,
    merged_into = excluded.merged_into,
    sealed = excluded.sealed;

  insert into party (region, case_id, organisation, relation, last_leaf)
  select the_region, the_case_id, organisation, relation, file.last_leaf
  from json_to_recordset(the_parties) as new_party (organisation text, relation text)
  on conflict (region, case_id, organisation) do update set
    relation = excluded.relation,
    last_leaf = excluded.last_leaf;

  -- Whoever may no longer see the case is told in the list that it has left, and nothing more.
  update party set relation = 'left', last_leaf = file.last_leaf
  where region = the_region and case_id = the_case_id and last_leaf < file.last_leaf and relation <> 'left'
    and organisation not in (
      select organisation from json_to_recordset(the_parties) as new_party (organisation text)
    );

  update party set last_leaf = file.last_leaf
  where region = the_region and case_id = the_case_id and last_leaf < file.last_leaf and relation <> 'left';

  insert into sealed_text (region, case_id, text_id, sealed)
  select the_region, the_case_id, id, sealed
  from json_to_recordset(the_sealed_texts) as new_text (id uuid, sealed bytea);

  insert into outbox (region, id, topic, payload, available_at, attempts)
  select the_region, id, topic, payload, available_at, 0
  from json_to_recordset(the_outbox) as new_message (id uuid, topic text, payload text, available_at timestamptz);

  return json_build_object('kind', 'appended', 'firstLeaf', first_leaf);
end
$$;
