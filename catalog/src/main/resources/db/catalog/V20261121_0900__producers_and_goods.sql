-- Producers and what they make. Amounts are satang, times UTC; area codes are DOPA's: 2 digits for a
-- province, 4 for a district, 6 for a tambon.
--
-- name_key is the name as software compares it (lower case, letters and digits only), in a binary
-- collation, so that the database and the code always agree on which names are the same.

create table producer (
    id            bigint        not null primary key,
    version       int           not null,
    kind          varchar(20)   character set ascii collate ascii_bin not null,
    name_th       varchar(200)  not null,
    name_en       varchar(200)  not null,
    name_key      varchar(200)  character set utf8mb4 collate utf8mb4_bin not null,
    story_th      varchar(4000) not null,
    story_en      varchar(4000) not null,
    area_code     varchar(6)    character set ascii collate ascii_bin not null,
    province_code char(2)       character set ascii collate ascii_bin generated always as (left(area_code, 2)) stored,
    district_code char(4)       character set ascii collate ascii_bin generated always as (left(area_code, 4)) stored,
    phone         varchar(20)   character set ascii collate ascii_bin not null,
    registered_at datetime(6)   not null,

    constraint producer_once_per_district  unique (district_code, name_key),
    constraint producer_kind_known         check (kind in ('COMMUNITY_GROUP', 'SOLE_OWNER', 'SME')),
    constraint producer_is_named           check (char_length(name_key) > 0),
    constraint producer_area_is_a_code     check (area_code regexp '^([0-9]{4}|[0-9]{6})$'),
    constraint producer_version_counts     check (version > 0),
    index producer_by_province (province_code, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table product (
    id                bigint        not null primary key,
    producer_id       bigint        not null,
    version           int           not null,
    state             varchar(10)   character set ascii collate ascii_bin not null,
    type              varchar(10)   character set ascii collate ascii_bin not null,
    name_th           varchar(200)  not null,
    name_en           varchar(200)  not null,
    name_key          varchar(200)  character set utf8mb4 collate utf8mb4_bin not null,
    slug              varchar(100)  character set utf8mb4 collate utf8mb4_bin not null,
    story_th          varchar(4000) not null,
    story_en          varchar(4000) not null,
    keywords          varchar(1000) not null,          -- one a line
    unit_th           varchar(30)   not null,
    unit_en           varchar(30)   not null,
    stars             tinyint,
    stars_year        smallint,                        -- fiscal year, Buddhist Era
    area_code         varchar(6)    character set ascii collate ascii_bin not null,
    province_code     char(2)       character set ascii collate ascii_bin generated always as (left(area_code, 2)) stored,
    district_code     char(4)       character set ascii collate ascii_bin generated always as (left(area_code, 4)) stored,
    price_from_satang bigint,                          -- of the variants still sold; kept here for lists
    price_to_satang   bigint,
    made_to_order     boolean       not null,
    picture_id        bigint,                          -- the first photo; no foreign key, for that one points back
    created_at        datetime(6)   not null,
    changed_at        datetime(6)   not null,
    published_at      datetime(6),                     -- the first time

    constraint product_has_a_producer       foreign key (producer_id) references producer (id),
    constraint product_once_per_producer    unique (producer_id, name_key),
    constraint product_state_known          check (state in ('DRAFT', 'PUBLISHED', 'HIDDEN')),
    constraint product_type_known           check (type in ('FOOD', 'DRINK', 'TEXTILE', 'HOUSEHOLD', 'HERBAL')),
    constraint product_is_named             check (char_length(name_key) > 0 and char_length(slug) > 0),
    constraint product_stars_one_to_five    check (stars between 1 and 5),
    constraint product_stars_have_a_year    check ((stars is null) = (stars_year is null)),
    constraint product_area_is_a_code       check (area_code regexp '^([0-9]{4}|[0-9]{6})$'),
    constraint product_prices_in_order      check (price_from_satang <= price_to_satang),
    constraint product_prices_both_or_none  check ((price_from_satang is null) = (price_to_satang is null)),
    constraint product_shown_since          check ((state = 'DRAFT') = (published_at is null)),
    constraint product_version_counts       check (version > 0),
    index product_newest (state, id),
    index product_by_type (state, type, id),
    index product_by_province (state, province_code, id),
    index product_by_district (state, district_code, id),
    index product_by_producer (producer_id, state, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Withdrawn variants stay: carts and orders still ask what they were.
create table variant (
    id                 bigint      not null primary key,
    product_id         bigint      not null,
    position           smallint    not null,
    name_th            varchar(80) not null,
    name_en            varchar(80) not null,
    price_satang       bigint,                         -- null: buyers ask
    weight_grams       int         not null,           -- 0: unknown
    made_to_order_days smallint,                       -- null: sold from stock
    withdrawn_at       datetime(6),

    constraint variant_of_a_product      foreign key (product_id) references product (id),
    constraint variant_price_positive    check (price_satang > 0),
    constraint variant_weight_sensible   check (weight_grams between 0 and 1000000),
    constraint variant_made_within_a_year check (made_to_order_days between 1 and 365),
    index variant_by_product (product_id, position)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table picture (
    id         bigint       not null primary key,
    product_id bigint       not null,
    alt_th     varchar(150) not null,
    alt_en     varchar(150) not null,
    width      int          not null,                  -- of the largest size kept
    height     int          not null,
    added_at   datetime(6)  not null,

    constraint picture_of_a_product foreign key (product_id) references product (id),
    constraint picture_has_a_size   check (width > 0 and height > 0),
    index picture_by_product (product_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- In the database, so that nodes stay stateless and a backup is whole. Addresses never change, so browsers
-- and proxies keep them and this table is read seldom.
create table picture_bytes (
    picture_id bigint     not null,
    pixels     smallint   not null,
    bytes      mediumblob not null,

    primary key (picture_id, pixels),
    constraint picture_bytes_of_a_picture  foreign key (picture_id) references picture (id) on delete cascade,
    constraint picture_bytes_size_known    check (pixels in (320, 640, 1280)),
    constraint picture_bytes_are_there     check (octet_length(bytes) > 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
