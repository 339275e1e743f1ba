-- What is held of a product, each as a fact with its day: who looks back at a sale sees what was true then.

-- A selection round (OPC) gives stars; the level says which committee gave them. A later level of the round wins.
create table star_rating (
    product_id   bigint       not null,
    round_year   smallint     not null,                 -- fiscal year, Buddhist Era
    level        varchar(10)  character set ascii collate ascii_bin not null,
    stars        tinyint      not null,
    announced_on date         not null,
    evidence     varchar(300) not null,
    recorded_by  varchar(100) not null,
    recorded_at  datetime(6)  not null,

    primary key (product_id, round_year, level),
    constraint star_rating_product     foreign key (product_id) references product (id),
    constraint star_rating_one_to_five check (stars between 1 and 5),
    constraint star_rating_level_known check (level in ('DISTRICT', 'PROVINCE', 'REGION', 'COUNTRY')),
    constraint star_rating_year_be     check (round_year between 2540 and 2700)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into star_rating (product_id, round_year, level, stars, announced_on, evidence, recorded_by, recorded_at)
select id, stars_year, 'COUNTRY', stars, str_to_date(concat(stars_year - 544, '-10-01'), '%Y-%m-%d'), '', 'migration', changed_at
from product where stars is not null;

create table quadrant_rules (
    version   int          not null primary key,
    note      varchar(300) not null,
    made_by   varchar(100) not null,
    made_at   datetime(6)  not null,

    constraint quadrant_rules_count check (version > 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- The first row whose every bound holds gives the quadrant; a product that no row fits is D.
create table quadrant_rule (
    version         int      not null,
    position        smallint not null,
    quadrant        char(1)  character set ascii collate ascii_bin not null,
    least_stars     tinyint  not null,
    least_licences  tinyint  not null,
    least_per_month int      not null,

    primary key (version, position),
    constraint quadrant_rule_of_rules  foreign key (version) references quadrant_rules (version),
    constraint quadrant_rule_known     check (quadrant in ('A', 'B', 'C', 'D')),
    constraint quadrant_rule_bounds    check (least_stars between 0 and 5 and least_licences between 0 and 20 and least_per_month >= 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- The documents name the quadrants and give no rule (cdd.md 5.2); this one stands until the department sets its own.
insert into quadrant_rules (version, note, made_by, made_at) values (1, 'เกณฑ์ตั้งต้น: ดาว มาตรฐาน และกำลังผลิต', 'migration', '2026-11-21 00:00:00');
insert into quadrant_rule (version, position, quadrant, least_stars, least_licences, least_per_month) values
(1, 1, 'A', 4, 1, 100),
(1, 2, 'B', 4, 0, 0),
(1, 3, 'C', 3, 0, 100),
(1, 4, 'C', 1, 1, 0);

create table product_quadrant (
    product_id    bigint   not null,
    since         date     not null,
    quadrant      char(1)  character set ascii collate ascii_bin not null,
    rules_version int      not null,

    primary key (product_id, since),
    constraint product_quadrant_product foreign key (product_id) references product (id),
    constraint product_quadrant_rules   foreign key (rules_version) references quadrant_rules (version),
    constraint product_quadrant_known   check (quadrant in ('A', 'B', 'C', 'D'))
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table licence (
    id          bigint       not null primary key,
    product_id  bigint       not null,
    kind        varchar(10)  character set ascii collate ascii_bin not null,
    number      varchar(60)  not null,
    issuer      varchar(150) not null,
    issued_on   date,
    expires_on  date,                                   -- null: as long as it is not taken back
    verify_url  varchar(300) character set ascii collate ascii_bin not null,
    file_type   varchar(30)  character set ascii collate ascii_bin,
    recorded_by varchar(100) not null,
    recorded_at datetime(6)  not null,
    removed_at  datetime(6),
    lapse_told  boolean      not null default false,    -- whether others were told that it ran out

    constraint licence_product     foreign key (product_id) references product (id),
    constraint licence_kind_known  check (kind in ('FDA', 'TCPS', 'TIS', 'GI', 'HALAL', 'ORGANIC', 'GMP', 'OTHER')),
    constraint licence_is_numbered check (char_length(number) > 0 or kind = 'OTHER'),
    constraint licence_days_in_order check (issued_on is null or expires_on is null or issued_on <= expires_on),
    constraint licence_link_is_https check (verify_url = '' or verify_url like 'https://%'),
    index licence_of_product (product_id, id),
    index licence_by_expiry (expires_on, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table licence_file (
    licence_id bigint     not null primary key,
    bytes      mediumblob not null,

    constraint licence_file_of_one foreign key (licence_id) references licence (id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Local wisdom counts when all three hold (CDD guideline FY2565, line 6264).
create table wisdom (
    product_id  bigint        not null primary key,
    proven      boolean       not null,
    handed_down boolean       not null,
    agreed      boolean       not null,
    evidence    varchar(1000) not null,
    since       date          not null,
    recorded_by varchar(100)  not null,
    recorded_at datetime(6)   not null,
    counts      boolean generated always as (proven and handed_down and agreed) stored,

    constraint wisdom_product foreign key (product_id) references product (id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table product_programme (
    name     varchar(20) character set ascii collate ascii_bin not null primary key,
    label_th varchar(80) not null,
    label_en varchar(80) not null,
    retired  boolean     not null default false
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into product_programme (name, label_th, label_en) values
('kbo', 'KBO', 'KBO'), ('premium', 'OTOP Premium', 'OTOP Premium'), ('young', 'Young OTOP', 'Young OTOP'),
('in-flight', 'OTOP ขึ้นเครื่อง', 'OTOP in flight'), ('quadrant-d', 'พัฒนาผลิตภัณฑ์ QD', 'Quadrant D development'),
('brand-name', 'OTOP แบรนด์เนม', 'OTOP Brand Name');

create table product_label (
    product_id  bigint       not null,
    programme   varchar(20)  character set ascii collate ascii_bin not null,
    year_be     smallint     not null,
    given_on    date         not null,
    recorded_by varchar(100) not null,
    recorded_at datetime(6)  not null,

    primary key (product_id, programme, year_be),
    constraint product_label_product   foreign key (product_id) references product (id),
    constraint product_label_programme foreign key (programme) references product_programme (name),
    constraint product_label_year_be   check (year_be between 2540 and 2700)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- A product counts as developed with four of the six, the first two among them (line 4810).
create table kbo_check (
    product_id   bigint       not null,
    year_be      smallint     not null,
    applied      boolean      not null,                 -- 1 has applied for a recognised standard
    designed     boolean      not null,                 -- 2 product or packaging designed with quality
    repeatable   boolean      not null,                 -- 3 made in quantity with near-equal quality
    distinct_    boolean      not null,                 -- 4 distinctive, with a story
    marketed     boolean      not null,                 -- 5 has a standard and a permanent market
    branded      boolean      not null,                 -- 6 has a brand usable for marketing
    assessed_on  date         not null,
    assessor     varchar(150) not null,
    recorded_by  varchar(100) not null,
    recorded_at  datetime(6)  not null,
    passed       boolean generated always as (applied and designed and applied + designed + repeatable + distinct_ + marketed + branded >= 4) stored,

    primary key (product_id, year_be),
    constraint kbo_check_product foreign key (product_id) references product (id),
    constraint kbo_check_year_be check (year_be between 2540 and 2700)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What was learned of a product, in the seven topics asked for (line 6339), and where its film and sheet lie.
create table lesson (
    product_id  bigint        not null,
    year_be     smallint      not null,
    general     text          not null,
    swot        text          not null,
    process     text          not null,
    results     text          not null,
    success     text          not null,
    goals       text          not null,
    problems    text          not null,
    film        varchar(300)  character set ascii collate ascii_bin not null,
    recorded_by varchar(100)  not null,
    recorded_at datetime(6)   not null,

    primary key (product_id, year_be),
    constraint lesson_product foreign key (product_id) references product (id),
    constraint lesson_film_is_https check (film = '' or film like 'https://%')
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Who changed what of a product's standing, for good.
create table standing_step (
    id         bigint        not null primary key,
    product_id bigint,                                  -- null: a rule that holds for all
    at         datetime(6)   not null,
    who        varchar(100)  not null,
    what       varchar(20)   character set ascii collate ascii_bin not null,
    facts      varchar(1000) not null,

    constraint standing_step_product foreign key (product_id) references product (id),
    index standing_step_by_product (product_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What is held today, for lists; the facts above are what counts.
alter table product
    add column quadrant char(1) character set ascii collate ascii_bin,
    add index product_unplaced (quadrant, state, id),
    add constraint product_quadrant_is_known check (quadrant in ('A', 'B', 'C', 'D'));
