-- Khon Thai Yim Dai markets (CDD guideline FY2565, 002:4819-4992): the list, each market day, and the month as it is reported.

create table market (
    id            bigint       not null primary key,
    version       int          not null,
    name          varchar(150) not null,
    tambon_code   char(6)      character set ascii collate ascii_bin not null,
    pattern       varchar(10)  character set ascii collate ascii_bin not null,
    pattern_other varchar(100) not null,
    is_new        boolean      not null,               -- false: a market of the 2564 base
    state         varchar(16)  character set ascii collate ascii_bin not null,
    uses_budget   boolean      not null,
    sellers       int          not null,
    manager_id    bigint,                              -- an account of the storefront's
    changed_by    varchar(100) not null,
    changed_at    datetime(6)  not null,

    constraint market_once_in_a_tambon     unique (tambon_code, name),
    constraint market_pattern_known        check (pattern in ('DAILY', 'WEEKLY', 'MONTHLY', 'OTHER')),
    constraint market_state_known          check (state in ('OPEN', 'CLOSED_FOR_NOW', 'CLOSED_FOR_GOOD')),
    constraint market_sellers_in_bounds    check (sellers between 0 and 100000),
    index market_of_manager (manager_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table market_target (
    market_id   bigint       not null,
    fiscal_year smallint     not null,
    days        int          not null,
    who         varchar(100) not null,
    at          datetime(6)  not null,

    primary key (market_id, fiscal_year),
    constraint market_target_of_a_market foreign key (market_id) references market (id),
    constraint market_target_within_a_year check (days between 0 and 366)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table market_day (
    id                bigint       not null primary key,
    market_id         bigint       not null,
    day               date         not null,
    sellers           int          not null,
    sales_satang      bigint       not null,           -- of all sellers, those written down one by one included
    buyers_asked      int          not null,
    buyers_satisfied  int          not null,
    sellers_asked     int          not null,
    sellers_satisfied int          not null,
    note              varchar(500) not null,
    who               varchar(100) not null,
    at                datetime(6)  not null,

    constraint market_day_once            unique (market_id, day),
    constraint market_day_of_a_market     foreign key (market_id) references market (id),
    constraint market_day_in_bounds       check (sellers between 0 and 100000 and sales_satang >= 0),
    constraint market_day_satisfied_asked check (
        buyers_satisfied between 0 and buyers_asked and sellers_satisfied between 0 and sellers_asked),
    index market_day_in_time (day, market_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table market_seller (
    day_id       bigint not null,
    producer_id  bigint not null,
    sales_satang bigint not null,

    primary key (day_id, producer_id),
    constraint market_seller_on_a_day foreign key (day_id) references market_day (id),
    constraint market_seller_sold     check (sales_satang > 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table market_photo (
    day_id bigint     not null primary key,
    jpeg   mediumblob not null,

    constraint market_photo_of_a_day foreign key (day_id) references market_day (id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- A month as it was typed into the grid or sent as a file: the whole of it, market days written down one by one included.
create table market_month (
    market_id    bigint       not null,
    month        date         not null,                -- its first day
    days         int          not null,
    sales_satang bigint       not null,
    source       varchar(200) not null,                -- GRID, or the file's name
    who          varchar(100) not null,
    at           datetime(6)  not null,

    primary key (market_id, month),
    constraint market_month_of_a_market foreign key (market_id) references market (id),
    constraint market_month_in_bounds   check (days between 0 and 31 and sales_satang >= 0),
    index market_month_in_time (month, market_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Which row of the ledger of sales stands for which part of a market's figures, to be put right when they change.
create table market_entry (
    part         varchar(60) character set ascii collate ascii_bin not null primary key,
    edition      int         not null,                 -- rises each time it comes back from nothing
    entry_id     bigint      not null,
    sales_satang bigint      not null
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Who changed which figure from what to what: every entry, however often.
create table market_change (
    id        bigint       not null primary key,
    market_id bigint       not null,
    what      varchar(60)  not null,
    said      varchar(500) not null,
    who       varchar(100) not null,
    at        datetime(6)  not null,

    constraint market_change_of_a_market foreign key (market_id) references market (id),
    index market_change_newest (market_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
