-- Households that the state's lists name as poor, and, by consent, the producers that their members belong to: so that the
-- programme can see whether they earn. No names, no incomes of households; the code of the house and where it stands.
create table household_target (
    list           varchar(6)   character set ascii collate ascii_bin not null,
    year_be        smallint     not null,
    household_code char(11)     character set ascii collate ascii_bin not null,
    area_code      varchar(6)   character set ascii collate ascii_bin not null,
    imported_by    varchar(100) not null,
    imported_at    datetime(6)  not null,

    primary key (list, year_be, household_code),
    constraint household_target_list_known check (list in ('BMN', 'TPMAP')),
    constraint household_target_code       check (household_code regexp '^[0-9]{11}$'),
    constraint household_target_area       check (area_code regexp '^([0-9]{4}|[0-9]{6})$'),
    index household_target_in_area (area_code),
    index household_target_of_household (household_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- A consent that was taken back keeps no household: only that there was one, and who took it back.
create table household_link (
    id             bigint       not null primary key,
    producer_id    bigint       not null,
    household_code char(11)     character set ascii collate ascii_bin,
    given_by       varchar(100) not null,
    given_at       datetime(6)  not null,
    revoked_by     varchar(100),
    revoked_at     datetime(6),

    constraint household_link_once             unique (producer_id, household_code),
    constraint household_link_code             check (household_code regexp '^[0-9]{11}$'),
    constraint household_link_forgets          check ((household_code is null) = (revoked_at is not null)),
    constraint household_link_revoked_by_whom  check ((revoked_by is null) = (revoked_at is null)),
    index household_link_of_household (household_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Every look at who is linked, by whom and where.
create table household_read (
    id          bigint       not null primary key,
    who         varchar(100) not null,
    account_id  bigint       not null,
    area_code   varchar(6)   character set ascii collate ascii_bin not null,
    fiscal_year smallint     not null,
    shown       int          not null,
    at          datetime(6)  not null,

    index household_read_in_area (area_code, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
