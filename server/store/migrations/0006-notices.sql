-- One row per try to tell a resident something. The number is masked here; it is in clear nowhere in the database.
create table notice_log (
  region int not null,
  notice_id uuid not null,
  attempt int not null,
  case_number text not null,
  seq int not null,
  template text not null,
  language text not null,
  masked_number text,
  tried_at timestamptz not null,
  result text not null,
  primary key (region, notice_id, attempt)
);
create index notice_log_by_case on notice_log (region, case_number, tried_at);
create index notice_log_by_time on notice_log (region, tried_at);

-- Residents to be phoned by the station that holds the case. `seq` is the event that the call is about.
create table call_owed (
  region int not null,
  case_id uuid not null,
  seq int not null,
  reason text not null,
  owed_on date not null,
  primary key (region, case_id, seq)
);
create index call_owed_by_day on call_owed (region, owed_on);
