-- Sheets of a producer's goods on their way in: what each would change, what it did, and how to take it back.
create table goods_sheet (
    id          bigint       not null primary key,
    producer_id bigint       not null,
    file_name   varchar(200) not null,
    who         varchar(100) not null,
    state       varchar(10)  character set ascii collate ascii_bin not null,
    row_count   int          not null,
    done        int          not null default 0,        -- rows applied, or taken back
    refused     int          not null default 0,        -- of those, rows that could not be
    read_at     datetime(6)  not null,
    touched_at  datetime(6)  not null,                  -- the last sign of life of one that runs
    finished_at datetime(6),

    constraint goods_sheet_producer    foreign key (producer_id) references producer (id),
    constraint goods_sheet_state_known check (state in ('PREVIEW', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
    constraint goods_sheet_counts_fit  check (done <= row_count and refused <= done),
    index goods_sheet_of_producer (producer_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table goods_sheet_row (
    sheet_id      bigint       not null,
    line          int          not null,
    action        varchar(10)  character set ascii collate ascii_bin not null,
    product_id    bigint,
    variant_id    bigint,
    name          varchar(200) not null,
    was           text         not null,                -- JSON: the columns that change, as they were
    becomes       text         not null,                -- JSON: the same columns, as the file has them
    fault         varchar(60)  character set ascii collate ascii_bin not null default '',
    fault_at      varchar(60)  character set ascii collate ascii_bin not null default '',
    applied       boolean      not null default false,

    primary key (sheet_id, line),
    constraint goods_sheet_row_of_one       foreign key (sheet_id) references goods_sheet (id),
    constraint goods_sheet_row_action_known check (action in ('FRESH', 'CHANGE', 'SAME', 'REFUSED'))
) character set utf8mb4 collate utf8mb4_0900_as_ci;
