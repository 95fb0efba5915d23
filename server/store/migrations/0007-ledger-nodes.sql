-- The complete subtrees of each region's tree (RFC 6962, section 2.1), so that a proof or a root is a few reads however
-- many leaves there are. Level 0 are the leaf hashes of `event`. Insert-only, like events.
create table ledger_node (
  region int not null,
  level int not null,
  position bigint not null,
  hash bytea not null,
  primary key (region, level, position)
);

-- Every tree that was ever signed, by its size: another tree of a size that was signed before shows here.
create table ledger_checkpoint (
  region int not null,
  tree_size bigint not null,
  note text not null,
  primary key (region, tree_size)
);

-- Puts in the subtrees that leaves completed, from `first_leaf` to before `next_leaf`.
create function complete_subtrees(the_region int, first_leaf bigint, next_leaf bigint) returns void
language plpgsql as $$
declare
  leaf bigint;
  place bigint;
  depth int;
  node_hash bytea;
  left_hash bytea;
begin
  for leaf in select generate_series(first_leaf, next_leaf - 1) loop
    place := leaf;
    depth := 0;
    select leaf_hash into strict node_hash from event where region = the_region and leaf_index = leaf;
    while place % 2 = 1 loop
      if depth = 0 then
        select leaf_hash into strict left_hash from event where region = the_region and leaf_index = leaf - 1;
      else
        select hash into strict left_hash from ledger_node
        where region = the_region and level = depth and position = place - 1;
      end if;
      node_hash := sha256('\x01'::bytea || left_hash || node_hash);
      depth := depth + 1;
      place := place / 2;
      insert into ledger_node (region, level, position, hash) values (the_region, depth, place, node_hash);
    end loop;
  end loop;
end
$$;

-- Completes the tree after a write, in the write's own transaction, which still holds the region's lock. It takes the
-- outcome of the write and gives it on, so that both are one statement.
create function complete_append(the_region int, outcome json) returns json
language plpgsql as $$
begin
  if outcome ->> 'kind' = 'appended' then
    perform complete_subtrees(
      the_region,
      (outcome ->> 'firstLeaf')::bigint,
      (select tree_size from region_ledger where region = the_region)
    );
  end if;
  return outcome;
end
$$;

-- Cases from before have their subtrees too.
select complete_subtrees(region, 0, tree_size) from region_ledger order by region;
