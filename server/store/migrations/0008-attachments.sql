-- Files of cases, sealed. One that no case has taken yet waits at a place (`page …` or `case …`) for whoever holds its
-- token, until it expires. `details` (name, digest, the key of the parts) is sealed under a key that the token is half
-- of; with the taking it goes, for the case then holds the same under its own key as a sealed text of the same id.
create table attachment (
  region int not null,
  attachment_id uuid not null,
  case_id uuid,
  place text,
  token_hash bytea,
  expires_at timestamptz,
  details bytea,
  small bytea,
  bytes bigint not null,
  primary key (region, attachment_id)
);
create index attachment_by_case on attachment (region, case_id) where case_id is not null;
create index attachment_by_place on attachment (region, place) where case_id is null;
create index attachment_by_end on attachment (region, expires_at) where case_id is null;

create table attachment_part (
  region int not null,
  attachment_id uuid not null,
  part int not null,
  sealed bytea not null,
  primary key (region, attachment_id, part)
);

-- A case takes an upload in the transaction that keeps the event naming it: the sealed text with the upload's id takes
-- it. Once only: whoever comes second loses the whole write. Gives the outcome of the append as it came.
create function take_uploads(the_outcome json, the_region int, the_case_id uuid, the_sealed_texts json) returns json
language plpgsql as $$
begin
  if the_outcome ->> 'kind' <> 'appended' then
    return the_outcome;
  end if;
  update attachment
  set case_id = the_case_id, place = null, token_hash = null, expires_at = null, details = null
  where region = the_region and case_id is null
    and attachment_id in (select id from json_to_recordset(the_sealed_texts) as new_text (id uuid));
  if exists (
    select from attachment
    where region = the_region and case_id <> the_case_id
      and attachment_id in (select id from json_to_recordset(the_sealed_texts) as new_text (id uuid))
  ) then
    raise exception 'the upload belongs to a case already' using errcode = 'LX008';
  end if;
  return the_outcome;
end
$$;
