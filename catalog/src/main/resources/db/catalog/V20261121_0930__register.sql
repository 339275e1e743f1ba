-- The register of OTOP producers (CDD guideline FY2565, lines 6295-6321): who asks to be in it, what each
-- level decided, the committees' meetings, the calendar that deadlines are counted by.
--
-- A row moves by guarded updates (id, version) only; each move leaves a row in registration_step, which nothing
-- changes or deletes. Account ids are the storefront's; no key crosses to it.

create table producer_group (
    id                   bigint       not null primary key,
    version              int          not null,
    name_th              varchar(200) not null,
    area_code            varchar(6)     character set ascii collate ascii_bin not null,
    province_code        char(2)      character set ascii collate ascii_bin generated always as (left(area_code, 2)) stored,
    district_code        char(4)      character set ascii collate ascii_bin generated always as (left(area_code, 4)) stored,
    goods                varchar(500) not null,
    production_per_month varchar(200) not null,
    formed_on            date,
    registered_on        date,                          -- as an occupation group, at the district's office
    registered_by        bigint,
    created_by           bigint       not null,
    created_at           datetime(6)  not null,

    constraint group_version_counts         check (version > 0),
    constraint group_area_is_a_tambon       check (area_code regexp '^[0-9]{6}$'),
    constraint group_registered_by_somebody check ((registered_on is null) = (registered_by is null)),
    index group_by_district (district_code, id),
    index group_by_province (province_code, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table group_member (
    id         bigint       not null primary key,
    group_id   bigint       not null,
    name       varchar(150) not null,
    role       varchar(10)  character set ascii collate ascii_bin not null,
    shares     int          not null,
    account_id bigint,                                  -- may act for the group, if chair or secretary
    joined_on  date         not null,
    left_on    date,
    chair_of   bigint generated always as (case when role = 'CHAIR' and left_on is null then group_id end) stored,
    acts_in    bigint generated always as (case when left_on is null then account_id end) stored,

    constraint member_of_a_group       foreign key (group_id) references producer_group (id),
    constraint group_has_one_chair     unique (chair_of),
    constraint account_once_per_group  unique (group_id, acts_in),
    constraint member_role_known       check (role in ('CHAIR', 'SECRETARY', 'MEMBER')),
    constraint member_shares_sensible  check (shares between 0 and 1000000),
    constraint member_leaves_afterwards check (left_on >= joined_on),
    index member_by_account (acts_in, group_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table registration (
    id                   bigint       not null primary key,
    version              int          not null,
    state                varchar(20)  character set ascii collate ascii_bin not null,
    kind                 varchar(20)  character set ascii collate ascii_bin not null,
    name_th              varchar(200) not null,
    name_en              varchar(200) not null,
    area_code            varchar(6)     character set ascii collate ascii_bin not null,
    province_code        char(2)      character set ascii collate ascii_bin generated always as (left(area_code, 2)) stored,
    district_code        char(4)      character set ascii collate ascii_bin generated always as (left(area_code, 4)) stored,
    address              varchar(300) not null,         -- personal, as the two after it
    contact_name         varchar(150) not null,
    contact_phone        varchar(20)  character set ascii collate ascii_bin not null,
    goods                varchar(1000) not null,
    production_per_month varchar(200) not null,
    standards_passed     varchar(500) not null,         -- one a line, as the next
    standards_applied    varchar(500) not null,
    has_smartphone       boolean      not null,
    sells_online         boolean      not null,
    group_id             bigint,
    renews_id            bigint,
    account_id           bigint,                        -- the applicant; null for one on paper
    keyed_in_by          bigint,                        -- the officer who typed it from paper
    producer_id          bigint,
    assigned_to          bigint,
    assigned_name        varchar(100) not null default '',
    created_at           datetime(6)  not null,
    changed_at           datetime(6)  not null,
    submitted_at         datetime(6),
    waiting_since        datetime(6)  not null,
    due_on               date,                          -- of the step that is awaited; null where none is set
    reasons              varchar(4000) not null default '', -- of the last decision that needed some
    refused_at           datetime(6),
    notified_on          date,
    appeal_until         date,
    grounds              varchar(4000) not null default '',
    appealed_on          date,
    announcement_id      bigint,
    registration_number  varchar(40)  character set ascii collate ascii_bin,
    renewal_count        int          not null default 0,
    year_be              smallint,
    registered_on        date,
    valid_until          date,
    found_genuine_at     datetime(6),
    superseded_by        bigint,

    constraint registration_number_once        unique (registration_number, renewal_count),
    constraint registration_of_a_group         foreign key (group_id) references producer_group (id),
    constraint registration_of_a_producer      foreign key (producer_id) references producer (id),
    constraint registration_renews_one         foreign key (renews_id) references registration (id),
    constraint registration_version_counts     check (version > 0),
    constraint registration_state_known        check (state in ('DRAFT', 'SUBMITTED', 'CORRECTION_ASKED', 'CHECKED',
        'CONSENTED', 'NOT_CONSENTED', 'CERTIFIED', 'REGISTERED', 'REFUSED', 'REFUSAL_NOTIFIED', 'APPEALED',
        'APPEAL_DISMISSED', 'REVOCATION_ORDERED', 'REVOKED')),
    constraint registration_kind_known         check (kind in ('COMMUNITY_GROUP', 'SOLE_OWNER', 'SME')),
    constraint registration_area_is_a_tambon   check (area_code regexp '^[0-9]{6}$'),
    constraint registration_by_somebody        check (account_id is not null or keyed_in_by is not null),
    constraint registration_numbered_when_registered check (state not in ('REGISTERED', 'REVOCATION_ORDERED', 'REVOKED')
        or (registration_number is not null and year_be is not null and registered_on is not null
            and producer_id is not null and announcement_id is not null)),
    constraint registration_appeal_has_a_day   check (state <> 'REFUSAL_NOTIFIED'
        or (notified_on is not null and appeal_until is not null)),
    constraint registration_refused_for_reasons check (state not in ('REFUSED', 'REFUSAL_NOTIFIED') or reasons <> ''),
    index registration_work_of_district (district_code, state, waiting_since),
    index registration_work_of_province (province_code, state, waiting_since),
    index registration_by_state (state, waiting_since),
    index registration_by_account (account_id, id),
    index registration_by_group (group_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table register_file (
    id              bigint       not null primary key,
    registration_id bigint,
    meeting_id      bigint,
    purpose         varchar(16)  character set ascii collate ascii_bin not null,
    name            varchar(150) not null,
    content_type    varchar(40)  character set ascii collate ascii_bin not null,
    size            int          not null,
    bytes           mediumblob   not null,
    added_by        bigint       not null,
    added_at        datetime(6)  not null,

    constraint file_of_a_registration  foreign key (registration_id) references registration (id),
    constraint file_belongs_somewhere  check ((registration_id is null) <> (meeting_id is null)),
    constraint file_purpose_known      check (purpose in ('IDENTITY', 'GROUP_PAPERS', 'PRODUCT', 'STANDARD', 'PAPER_FORM',
        'CONSENT', 'APPEAL', 'DECISION', 'MINUTES', 'OTHER')),
    constraint file_type_known         check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
    constraint file_size_told          check (size = octet_length(bytes) and size between 1 and 10000000),
    index file_by_registration (registration_id, id),
    index file_by_meeting (meeting_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table registration_step (
    id              bigint        not null primary key,
    registration_id bigint        not null,
    move            varchar(24)   character set ascii collate ascii_bin not null,
    from_state      varchar(20)   character set ascii collate ascii_bin,
    to_state        varchar(20)   character set ascii collate ascii_bin not null,
    at              datetime(6)   not null,
    account_id      bigint        not null,
    actor_name      varchar(100)  not null,
    office          varchar(12)   character set ascii collate ascii_bin not null,
    office_area     varchar(4)    character set ascii collate ascii_bin not null,
    on_behalf       boolean       not null,
    reasons         varchar(4000) not null,
    meeting_id      bigint,
    file_id         bigint,

    constraint step_of_a_registration foreign key (registration_id) references registration (id),
    constraint step_office_known      check (office in ('APPLICANT', 'DISTRICT', 'PROVINCE', 'DEPARTMENT')),
    index step_by_registration (registration_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- That the producer lets the district office act for it; ends on its day or when withdrawn.
create table assist_consent (
    id              bigint       not null primary key,
    registration_id bigint       not null,
    given_by        varchar(150) not null,
    given_on        date         not null,
    until_on        date         not null,
    way             varchar(10)  character set ascii collate ascii_bin not null,
    recorded_by     bigint       not null,
    recorded_at     datetime(6)  not null,
    withdrawn_at    datetime(6),

    constraint consent_for_a_registration foreign key (registration_id) references registration (id),
    constraint consent_way_known          check (way in ('ONLINE', 'PAPER')),
    constraint consent_ends_afterwards    check (until_on >= given_on),
    index consent_by_registration (registration_id, until_on)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table committee_meeting (
    id          bigint        not null primary key,
    level       varchar(10)   character set ascii collate ascii_bin not null,
    area_code   varchar(4)    character set ascii collate ascii_bin not null,
    title       varchar(200)  not null,
    held_on     date          not null,
    members     varchar(4000) not null,                 -- one a line
    recorded_by bigint        not null,
    recorded_at datetime(6)   not null,

    constraint meeting_level_known     check (level in ('DISTRICT', 'PROVINCE')),
    constraint meeting_area_fits_level check (char_length(area_code) = case level when 'DISTRICT' then 4 else 2 end),
    constraint meeting_has_members     check (members <> ''),
    index meeting_by_area (area_code, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table register_announcement (
    id            bigint      not null primary key,
    province_code char(2)     character set ascii collate ascii_bin not null,
    number        int         not null,                 -- of the province in its year
    year_be       smallint    not null,
    announced_on  date        not null,
    announced_by  bigint      not null,

    constraint announcement_number_once unique (province_code, year_be, number)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- The last number given, by what is counted.
create table register_sequence (
    name       varchar(40) character set ascii collate ascii_bin not null primary key,
    last_given int         not null,
    constraint sequence_counts_up check (last_given > 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table holiday (
    day     date         not null primary key,
    name_th varchar(150) not null,
    name_en varchar(150) not null,
    checked boolean      not null                       -- against the cabinet's announcement
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table registration_window (
    id        bigint       not null primary key,
    name      varchar(100) not null,
    opens_on  date         not null,
    closes_on date         not null,
    constraint window_closes_afterwards check (closes_on >= opens_on),
    index window_by_day (closes_on, opens_on)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What the documents leave open. Days are working days; null: no limit is set.
create table register_setting (
    one                  tinyint     not null primary key,
    version              int         not null,
    number_format        varchar(40) character set ascii collate ascii_bin not null,
    windows_apply        boolean     not null,
    valid_years          int,
    renewal_days         int         not null,
    check_days           int,
    district_days        int,
    province_days        int,
    announce_days        int,
    notify_days          int,
    appeal_decision_days int,
    correction_days      int,
    constraint setting_is_one        check (one = 1),
    constraint setting_valid_a_while check (valid_years between 1 and 50)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- No part of the documents: ours, until the department sets its own.
insert into register_setting (one, version, number_format, windows_apply, valid_years, renewal_days, check_days,
    district_days, province_days, announce_days, notify_days, appeal_decision_days, correction_days)
values (1, 1, '{province}{yy}-{number}', false, null, 90, 7, 30, 30, 7, 7, 30, 30);

-- Official holidays 2569-2570 (2026-2027). Those with a fixed date are checked; those that follow the moon (Makha
-- Bucha, Visakha Bucha, Asalha Bucha, Buddhist Lent), the Ploughing Ceremony, substitution days and days the cabinet
-- adds are as computed beforehand or missing: staff compare them with the cabinet's yearly announcement.
insert into holiday (day, name_th, name_en, checked) values
('2026-01-01', 'วันขึ้นปีใหม่', 'New Year''s Day', true),
('2026-03-03', 'วันมาฆบูชา', 'Makha Bucha Day (lunar)', false),
('2026-04-06', 'วันจักรี', 'Chakri Memorial Day', true),
('2026-04-13', 'วันสงกรานต์', 'Songkran', true),
('2026-04-14', 'วันสงกรานต์', 'Songkran', true),
('2026-04-15', 'วันสงกรานต์', 'Songkran', true),
('2026-05-04', 'วันฉัตรมงคล', 'Coronation Day', true),
('2026-05-13', 'วันพระราชพิธีพืชมงคล', 'Royal Ploughing Ceremony (set each year)', false),
('2026-06-01', 'ชดเชยวันวิสาขบูชา', 'Substitution for Visakha Bucha (lunar, 31 May)', false),
('2026-06-03', 'วันเฉลิมพระชนมพรรษาพระราชินี', 'H.M. the Queen''s Birthday', true),
('2026-07-28', 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว', 'H.M. the King''s Birthday', true),
('2026-07-29', 'วันอาสาฬหบูชา', 'Asalha Bucha Day (lunar)', false),
('2026-07-30', 'วันเข้าพรรษา', 'Buddhist Lent Day (lunar)', false),
('2026-08-12', 'วันแม่แห่งชาติ', 'Mother''s Day', true),
('2026-10-13', 'วันนวมินทรมหาราช', 'Navamindra Maharaj Day', true),
('2026-10-23', 'วันปิยมหาราช', 'Chulalongkorn Day', true),
('2026-12-07', 'ชดเชยวันพ่อแห่งชาติ', 'Substitution for Father''s Day (5 December, a Saturday)', false),
('2026-12-10', 'วันรัฐธรรมนูญ', 'Constitution Day', true),
('2026-12-31', 'วันสิ้นปี', 'New Year''s Eve', true),
('2027-01-01', 'วันขึ้นปีใหม่', 'New Year''s Day', true),
('2027-02-22', 'ชดเชยวันมาฆบูชา', 'Substitution for Makha Bucha (lunar, 21 February)', false),
('2027-04-06', 'วันจักรี', 'Chakri Memorial Day', true),
('2027-04-13', 'วันสงกรานต์', 'Songkran', true),
('2027-04-14', 'วันสงกรานต์', 'Songkran', true),
('2027-04-15', 'วันสงกรานต์', 'Songkran', true),
('2027-05-04', 'วันฉัตรมงคล', 'Coronation Day', true),
('2027-05-20', 'วันวิสาขบูชา', 'Visakha Bucha Day (lunar)', false),
('2027-06-03', 'วันเฉลิมพระชนมพรรษาพระราชินี', 'H.M. the Queen''s Birthday', true),
('2027-07-19', 'ชดเชยวันอาสาฬหบูชา', 'Substitution for Asalha Bucha (lunar, 18 July)', false),
('2027-07-28', 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว', 'H.M. the King''s Birthday', true),
('2027-08-12', 'วันแม่แห่งชาติ', 'Mother''s Day', true),
('2027-10-13', 'วันนวมินทรมหาราช', 'Navamindra Maharaj Day', true),
('2027-10-25', 'ชดเชยวันปิยมหาราช', 'Substitution for Chulalongkorn Day (23 October, a Saturday)', false),
('2027-12-06', 'ชดเชยวันพ่อแห่งชาติ', 'Substitution for Father''s Day (5 December, a Sunday)', false),
('2027-12-10', 'วันรัฐธรรมนูญ', 'Constitution Day', true),
('2027-12-31', 'วันสิ้นปี', 'New Year''s Eve', true);
