-- That a producer may not sell for now: its registration was revoked (CDD guideline FY2565, line 6311), or an office
-- suspended it. Orders that are open are still fulfilled. A row is closed, never changed otherwise, never deleted.

create table selling_stop (
    id           bigint        not null primary key,
    producer_id  bigint        not null,
    cause        varchar(10)   character set ascii collate ascii_bin not null,
    reasons      varchar(4000) not null,
    stopped_at   datetime(6)   not null,
    stopped_by   bigint        not null,
    office       varchar(12)   character set ascii collate ascii_bin not null,
    lifted_at    datetime(6),
    lifted_by    bigint,
    lifted_why   varchar(4000),
    open_for     bigint generated always as (case when lifted_at is null then producer_id end) stored,

    constraint stop_of_a_producer   foreign key (producer_id) references producer (id),
    constraint stop_once_per_cause  unique (open_for, cause),
    constraint stop_cause_known     check (cause in ('REVOKED', 'SUSPENDED')),
    constraint stop_for_reasons     check (reasons <> ''),
    constraint stop_lifted_by_somebody check ((lifted_at is null) = (lifted_by is null)),
    index stop_by_producer (producer_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

alter table producer
    add column selling boolean not null default true,
    add constraint producer_selling_as_it_is_told unique (id, selling);

-- WITHHELD: its producer means it to be seen, and may not sell. A product can be seen only while its producer sells.
alter table product drop constraint product_state_known;
alter table product
    add column sells boolean generated always as (case when state = 'PUBLISHED' then 1 end) stored,
    add constraint product_state_known check (state in ('DRAFT', 'PUBLISHED', 'HIDDEN', 'WITHHELD')),
    add constraint product_seen_while_its_producer_sells foreign key (producer_id, sells) references producer (id, selling);
