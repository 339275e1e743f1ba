-- The work of new-generation marketers (CDD guideline FY2565, 002:5080-5111): targets as data, the log, each month's plan
-- and report.

create table marketer_target (
    fiscal_year smallint    not null,
    work        varchar(20) character set ascii collate ascii_bin not null,
    per_month   smallint    not null,                   -- for one person

    primary key (fiscal_year, work),
    constraint marketer_target_work_known check (work in ('ONLINE_SALE', 'CONTENT', 'CLIP', 'LIVE', 'CHANNEL_EVENT',
        'COACHING', 'DATA_UPDATE', 'PLAN_AND_REPORT')),
    constraint marketer_target_in_bounds  check (per_month between 0 and 1000)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into marketer_target (fiscal_year, work, per_month) values
    (2565, 'ONLINE_SALE', 3), (2565, 'CONTENT', 2), (2565, 'CLIP', 4), (2565, 'LIVE', 2), (2565, 'CHANNEL_EVENT', 3),
    (2565, 'COACHING', 4), (2565, 'DATA_UPDATE', 20), (2565, 'PLAN_AND_REPORT', 2);

create table marketer_work (
    id            bigint       not null primary key,
    marketer_id   bigint       not null,                -- an account of the storefront's
    marketer      varchar(100) not null,
    province_code char(2)      character set ascii collate ascii_bin not null,
    work          varchar(20)  character set ascii collate ascii_bin not null,
    day           date         not null,
    pieces        smallint     not null,                -- products, clips, times, as the work is counted
    subject       varchar(200) not null,
    evidence      varchar(500) not null,                -- a link; may be empty
    press         char(36)     character set ascii collate ascii_bin not null,
    taken_back_at datetime(6),
    at            datetime(6)  not null,

    constraint marketer_work_once       unique (press),
    constraint marketer_work_known      check (work in ('ONLINE_SALE', 'CONTENT', 'CLIP', 'LIVE', 'CHANNEL_EVENT',
        'COACHING', 'DATA_UPDATE', 'PLAN_AND_REPORT')),
    constraint marketer_work_of_pieces  check (pieces between 1 and 500),
    index marketer_work_of_marketer (marketer_id, day),
    index marketer_work_of_province (province_code, day)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table marketer_month (
    marketer_id   bigint        not null,
    month         date          not null,               -- its first day
    marketer      varchar(100)  not null,
    province_code char(2)       character set ascii collate ascii_bin not null,
    plan          varchar(3000) not null,
    planned_at    datetime(6)   not null,
    report        varchar(3000),
    reported_at   datetime(6),

    primary key (marketer_id, month),
    constraint marketer_month_reported_in_words check ((report is null) = (reported_at is null)),
    index marketer_month_of_province (province_code, month)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
