-- What a case's matter can be found by: numbers made from its words with a key that is not in the database.
-- One row per case, apart from the case, so that erasing it is one statement.
create table case_grams (
  region int not null,
  case_id uuid not null,
  area text not null,
  submitted_at timestamptz not null,
  place_text_id uuid,
  grams int[] not null,
  primary key (region, case_id)
);
create index case_grams_by_time on case_grams (region, submitted_at);
-- The region is in what the numbers are made from, since an index of this kind holds one column.
create index case_grams_by_gram on case_grams using gin (grams);
