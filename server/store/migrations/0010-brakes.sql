-- Solutions of a proof of work that were used, until they would expire anyway. The key that used one may come again.
create table spent_proof (
  region int not null,
  nonce text not null,
  scope text not null,
  key_hash bytea not null,
  until timestamptz not null,
  primary key (region, nonce)
);

-- How often something was used in the hour that begins at `from_at`: opinions of a page or a station, wrong codes.
create table use_count (
  region int not null,
  subject text not null,
  from_at timestamptz not null,
  times int not null,
  primary key (region, subject, from_at)
);

-- Spends a solution for one call; false where another call has spent it.
create function spend_proof(
  the_region int, the_nonce text, the_scope text, the_key_hash bytea, the_until timestamptz
) returns boolean
language plpgsql as $$
begin
  insert into spent_proof (region, nonce, scope, key_hash, until)
  values (the_region, the_nonce, the_scope, the_key_hash, the_until)
  on conflict do nothing;
  return exists (
    select from spent_proof
    where region = the_region and nonce = the_nonce and scope = the_scope and key_hash = the_key_hash
  );
end
$$;

-- What stands against an append before it is made, or null. It belongs to the transaction of the append that follows:
-- what it spends and counts is kept with the case or not at all. A call that was answered before is let through, to be
-- given its answer.
create function admit_case(
  the_region int, the_scope text, the_key_hash bytea, the_admission json
) returns json
language plpgsql as $$
declare
  one record;
begin
  if the_admission is null then
    return null;
  end if;

  insert into region_ledger (region, tree_size) values (the_region, 0) on conflict do nothing;
  perform from region_ledger where region = the_region for update;

  if exists (
    select from idempotency where region = the_region and scope = the_scope and key_hash = the_key_hash
  ) then
    return null;
  end if;

  for one in
    select subject from json_to_recordset(the_admission -> 'uses') as new_use (subject text, from_at timestamptz, most int)
    join use_count using (subject, from_at)
    where region = the_region and times >= most
  loop
    return json_build_object('kind', 'limit-reached', 'subject', one.subject);
  end loop;

  if not spend_proof(
    the_region, the_admission ->> 'nonce', the_scope, the_key_hash, (the_admission ->> 'until')::timestamptz
  ) then
    return json_build_object('kind', 'proof-used');
  end if;

  insert into use_count (region, subject, from_at, times)
  select the_region, subject, from_at, 1
  from json_to_recordset(the_admission -> 'uses') as new_use (subject text, from_at timestamptz)
  on conflict (region, subject, from_at) do update set times = use_count.times + 1;

  return null;
end
$$;
