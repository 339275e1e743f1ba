-- Files of goods: how far each is, and what was wrong with its rows.

create table import_batch (
    id            bigint       not null primary key,
    file_name     varchar(200) not null,
    who           varchar(100) not null,
    state         varchar(12)  character set ascii collate ascii_bin not null,
    row_count     int          not null,
    published     int          not null default 0,
    drafts        int          not null default 0,
    known         int          not null default 0,
    rejected      int          not null default 0,
    new_producers int          not null default 0,
    started_at    datetime(6)  not null,
    touched_at    datetime(6)  not null,               -- the last sign of life of one that runs
    finished_at   datetime(6),

    constraint import_state_known    check (state in ('RUNNING', 'DONE', 'INTERRUPTED')),
    constraint import_counts_fit     check (published + drafts + known + rejected <= row_count),
    constraint import_done_is_whole  check (state <> 'DONE' or published + drafts + known + rejected = row_count),
    constraint import_ends_once      check ((state = 'RUNNING') = (finished_at is null))
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table import_row (
    import_id    bigint       not null,
    line         int          not null,
    reason       varchar(30)  character set ascii collate ascii_bin not null,
    product_name varchar(200) not null,
    found        varchar(200) not null,
    product_id   bigint,                               -- the draft made of it

    primary key (import_id, line, reason),
    constraint import_row_of_an_import foreign key (import_id) references import_batch (id),
    constraint import_row_counts_lines check (line > 1)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What the file said of stock, for orders to take in.
create table import_stock (
    import_id   bigint not null,
    variant_id  bigint not null,
    product_id  bigint not null,
    producer_id bigint not null,
    quantity    int    not null,

    primary key (import_id, variant_id),
    constraint import_stock_of_an_import   foreign key (import_id) references import_batch (id),
    constraint import_stock_never_negative check (quantity >= 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
