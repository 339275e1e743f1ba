-- The reports that district offices owe the province and provinces the department. A report once sent is a sheet that
-- never changes; what changes later needs another edition of it.

-- When each form falls due (CDD guideline FY2565, lines 4837, 4972, 4992, 5051): so many days after the anchor, where
-- MONTH_DAY counts from the day before the period begins; a district's some days before the province's.
create table report_deadline (
    form                 varchar(24) character set ascii collate ascii_bin not null primary key,
    anchor               varchar(10) character set ascii collate ascii_bin not null,
    days                 smallint    not null,
    district_days_before smallint    not null,
    since                date        not null,

    constraint report_deadline_anchor_known check (anchor in ('PERIOD_END', 'MONTH_DAY', 'BUDGET')),
    constraint report_deadline_days_bounded check (days between 0 and 120 and district_days_before between 0 and 30)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into report_deadline (form, anchor, days, district_days_before, since) values
    ('MARKET_PLAN',          'BUDGET',     30, 5, '2026-10-01'),
    ('MARKET_SALES',         'PERIOD_END',  0, 3, '2026-10-01'),
    ('MARKET_RESULT',        'PERIOD_END',  0, 5, '2026-10-01'),
    ('MARKETER_MONTH',       'MONTH_DAY',  25, 3, '2026-10-01'),
    ('TRADER_QUARTER',       'PERIOD_END',  0, 5, '2026-10-01'),
    ('ONLINE_INCOME',        'PERIOD_END',  0, 5, '2026-10-01'),
    ('REGISTERED_PRODUCERS', 'PERIOD_END',  0, 5, '2026-10-01'),
    ('PROVINCE_SUMMARY',     'PERIOD_END',  7, 5, '2026-10-01');

-- The day a year's budget was received, from which the market plan's 30 days run (line 4837).
create table report_budget_day (
    fiscal_year smallint not null primary key,
    received_on date     not null
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- typed: what the office fills in by hand until it sends, as JSON. version rises with every change.
create table report (
    id           bigint      not null primary key,
    form         varchar(24) character set ascii collate ascii_bin not null,
    period_first date        not null,
    area_code    varchar(4)  character set ascii collate ascii_bin not null,
    state        varchar(10) character set ascii collate ascii_bin not null,
    edition      smallint    not null,
    late         boolean     not null,
    version      int         not null,
    typed        mediumtext,

    constraint report_one_an_office        unique (form, period_first, area_code),
    constraint report_of_a_known_form      foreign key (form) references report_deadline (form),
    constraint report_state_known          check (state in ('OPEN', 'SENT', 'RETURNED', 'APPROVED')),
    constraint report_sent_has_a_sheet     check ((state = 'OPEN') = (edition = 0)),
    constraint report_area_is_a_code       check (area_code regexp '^([0-9]{2}|[0-9]{4})$'),
    index report_in_state (state, area_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What was sent, as it was: never changed, never deleted.
create table report_sheet (
    report_id bigint       not null,
    edition   smallint     not null,
    sheet     mediumtext   not null,
    sent_at   datetime(6)  not null,
    sent_by   varchar(100) not null,
    position  varchar(100) not null,
    late      boolean      not null,

    primary key (report_id, edition),
    constraint report_sheet_of_a_report foreign key (report_id) references report (id),
    constraint report_sheet_is_signed   check (char_length(sent_by) > 0 and char_length(position) > 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Who did what, and why where a reason is owed.
create table report_act (
    id         bigint       not null primary key,
    report_id  bigint       not null,
    act        varchar(10)  character set ascii collate ascii_bin not null,
    edition    smallint     not null,
    account_id bigint       not null,
    who        varchar(100) not null,
    at         datetime(6)  not null,
    reason     varchar(500) not null,

    constraint report_act_of_a_report         foreign key (report_id) references report (id),
    constraint report_act_known               check (act in ('SEND', 'CORRECT', 'APPROVE', 'RETURN', 'REMIND')),
    constraint report_act_says_why            check (act not in ('CORRECT', 'RETURN') or char_length(reason) > 0),
    index report_act_in_order (report_id, at, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Who changed when something falls due, and to what.
create table report_rule_act (
    id         bigint       not null primary key,
    told       varchar(300) not null,
    account_id bigint       not null,
    who        varchar(100) not null,
    at         datetime(6)  not null
) character set utf8mb4 collate utf8mb4_0900_as_ci;
