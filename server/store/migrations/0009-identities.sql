-- Each wrapped key names the generation of the key that wraps it, in its first four bytes; what there is, is the first's.
update case_file set wrapped_key = '\x00000001'::bytea || wrapped_key;

-- Who opened a case, once an hour for each official: not an event, since looking changes nothing. `official` is for
-- those who supervise; residents are told organisation, role and time.
create table case_reading (
  region int not null,
  case_id uuid not null,
  official text not null,
  organisation text not null,
  role text not null,
  relation text not null,
  hour timestamptz not null,
  read_at timestamptz not null,
  primary key (region, case_id, hour, official)
);

-- An append that destroys: the key of the case gives way to a new one, and of what was written only the texts of this
-- append stay. Also goes whatever else could tell of the resident: what the case is found by, messages and their
-- masked numbers, answers and the hashes of requests, sessions. Who looked stays.
create function erase_case(
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
  outcome json;
begin
  outcome := append_case(
    the_region, the_case_id, the_case_number, the_expected_version, the_time, the_scope, the_key_hash,
    the_request_hash, the_answer, the_events, the_row, the_parties, the_sealed_texts, '[]', null, the_code_hash
  );
  if outcome ->> 'kind' <> 'appended' then
    return outcome;
  end if;

  update case_file set wrapped_key = the_wrapped_key where region = the_region and case_id = the_case_id;
  delete from sealed_text
  where region = the_region and case_id = the_case_id
    and text_id not in (select id from json_to_recordset(the_sealed_texts) as kept (id uuid));
  -- Files of the case, and uploads that wait for it.
  delete from attachment_part
  where region = the_region and attachment_id in (
    select attachment_id from attachment
    where region = the_region and (case_id = the_case_id or place = 'case ' || the_case_number)
  );
  delete from attachment
  where region = the_region and (case_id = the_case_id or place = 'case ' || the_case_number);
  delete from case_grams where region = the_region and case_id = the_case_id;
  delete from call_owed where region = the_region and case_id = the_case_id;
  delete from notice_log where region = the_region and case_number = the_case_number;
  delete from wrong_code where region = the_region and case_number = the_case_number;
  delete from session where kind = 'resident' and subject = the_case_number;
  delete from outbox where region = the_region and payload::json ->> 'caseNumber' = the_case_number;
  delete from idempotency
  where region = the_region and case_number = the_case_number
    and not (scope = the_scope and key_hash = the_key_hash);

  insert into outbox (region, id, topic, payload, available_at, attempts)
  select the_region, id, topic, payload, available_at, 0
  from json_to_recordset(the_outbox) as new_message (id uuid, topic text, payload text, available_at timestamptz);
  return outcome;
end
$$;
