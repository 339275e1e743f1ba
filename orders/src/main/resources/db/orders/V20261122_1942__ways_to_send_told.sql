-- What others were told of a producer's ways to send: a version for each change, and the last day on which what was told
-- is true, where a fair is among them. Who said something before there was this table is told of at the next look.
create table delivery_told (
    producer_id bigint not null primary key,
    version     bigint not null,
    true_until  date,
    index delivery_told_until (true_until)
);

insert into delivery_told (producer_id, version, true_until)
select distinct producer_id, 0, date '2026-01-01' from delivery_way where producer_id <> 0;
