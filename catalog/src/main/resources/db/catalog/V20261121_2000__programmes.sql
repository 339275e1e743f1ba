-- Programmes of a fiscal year that develop producers or their products (CDD guideline FY2565, lines 1007-1054,
-- 4524-4811), who took part in them, and whom each of them may not take because of an earlier one.

create table programme (
    id         bigint       not null primary key,
    version    int          not null,
    kind       varchar(20)  character set ascii collate ascii_bin not null,
    year_be    smallint     not null,                   -- fiscal year, Buddhist Era
    name_th    varchar(200) not null,
    name_en    varchar(200) not null,
    area_code  varchar(2)   character set ascii collate ascii_bin not null, -- the province that runs it; empty: the department
    created_by bigint       not null,
    created_at datetime(6)  not null,

    constraint programme_version_counts  check (version > 0),
    constraint programme_year_sensible   check (year_be between 2544 and 2700),
    constraint programme_of_an_office    check (char_length(area_code) in (0, 2)),
    constraint programme_kind_known      check (kind in ('ONLINE_SELLER', 'KBO', 'QUADRANT_D', 'PREMIUM', 'YOUNG_OTOP',
        'TRADER', 'TOURISM', 'SAFE_FOOD', 'COMMUNITY_GOODS', 'OTHER')),
    -- so that a participant's copy of kind and year cannot be another than the programme's
    constraint programme_as_it_is_copied unique (id, kind, year_be),
    index programme_by_year (year_be, kind, id),
    index programme_by_area (area_code, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Who was in a programme of this kind in this year is not taken.
create table programme_exclusion (
    programme_id bigint      not null,
    kind         varchar(20) character set ascii collate ascii_bin not null,
    year_be      smallint    not null,

    primary key (programme_id, kind, year_be),
    constraint exclusion_of_a_programme foreign key (programme_id) references programme (id),
    index exclusion_by_kind (kind, year_be, programme_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table programme_participant (
    id           bigint      not null primary key,
    programme_id bigint      not null,
    kind         varchar(20) character set ascii collate ascii_bin not null,
    year_be      smallint    not null,
    producer_id  bigint      not null,
    product_id   bigint,                                -- the one that is developed, where it is one
    joined_on    date        not null,
    added_by     bigint      not null,
    -- once in a kind of programme a year; whatever else there is may be had several times
    once_kind    varchar(20) character set ascii collate ascii_bin
        generated always as (case when kind <> 'OTHER' then kind end) stored,

    constraint participant_of_a_programme    foreign key (programme_id, kind, year_be) references programme (id, kind, year_be),
    constraint participant_is_a_producer     foreign key (producer_id) references producer (id),
    constraint participant_with_a_product    foreign key (product_id) references product (id),
    constraint participant_once_per_programme unique (programme_id, producer_id),
    constraint participant_once_a_year       unique (producer_id, once_kind, year_be),
    index participant_by_cohort (kind, year_be, producer_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What somebody did that leaves no step of a registration; nothing changes or deletes a row.
create table office_act (
    id          bigint       not null primary key,
    at          datetime(6)  not null,
    account_id  bigint       not null,
    actor_name  varchar(100) not null,
    office      varchar(12)  character set ascii collate ascii_bin not null,
    office_area varchar(4)   character set ascii collate ascii_bin not null,
    act         varchar(24)  character set ascii collate ascii_bin not null,
    subject     varchar(16)  character set ascii collate ascii_bin not null,
    subject_id  bigint       not null,
    detail      varchar(500) not null,

    index act_by_subject (subject, subject_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
