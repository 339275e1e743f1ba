-- One ledger for every channel: sales typed, scanned or imported stand beside the shop's own orders. A row may be
-- coarse: a market's total has no producer, an assisted entry no product.

-- Where things are sold. The words on pages are the storefront's, by code; a channel without words shows name_th.
create table sales_channel (
    code     varchar(20)  character set ascii collate ascii_bin not null primary key,
    kind     varchar(10)  character set ascii collate ascii_bin not null,
    owner    varchar(10)  character set ascii collate ascii_bin not null,
    online   boolean      not null,
    name_th  varchar(100) not null,
    name_en  varchar(100) not null,
    position smallint     not null,

    constraint sales_channel_kind_known  check (kind in ('SHOP', 'MARKET', 'FAIR', 'TRADER', 'PLATFORM', 'SOCIAL', 'DIRECT', 'EXPORT')),
    constraint sales_channel_owner_known check (owner in ('PRODUCER', 'STATE', 'NETWORK', 'PRIVATE'))
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into sales_channel (code, kind, owner, online, name_th, name_en, position) values
    ('OWN_SHOP',         'SHOP',     'NETWORK',  true,  'ร้านออนไลน์นี้',             'This online shop', 10),
    ('KTYD_MARKET',      'MARKET',   'STATE',    false, 'ตลาดนัดคนไทยยิ้มได้',        'Khon Thai Yim Dai market', 20),
    ('NATIONAL_FAIR',    'FAIR',     'STATE',    false, 'งาน OTOP ระดับประเทศ',       'National OTOP fair', 30),
    ('REGIONAL_FAIR',    'FAIR',     'STATE',    false, 'งาน OTOP ภูมิภาค',           'Regional OTOP fair', 40),
    ('PROVINCIAL_FAIR',  'FAIR',     'STATE',    false, 'งานระดับจังหวัด',            'Provincial fair', 50),
    ('SUKJAI_SHOP',      'SHOP',     'NETWORK',  false, 'ร้านประชารัฐ สุขใจ Shop',     'Pracharath Suk Jai Shop', 60),
    ('OTOP_TRADER',      'TRADER',   'NETWORK',  false, 'OTOP Trader',               'OTOP Trader', 70),
    ('OTOP_MOBILE',      'MARKET',   'STATE',    false, 'OTOP Mobile',               'OTOP Mobile', 80),
    ('DEPARTMENT_STORE', 'SHOP',     'PRIVATE',  false, 'ห้างสรรพสินค้า',              'Department store', 90),
    ('IN_FLIGHT',        'SHOP',     'PRIVATE',  false, 'OTOP ขึ้นเครื่อง',            'Sold in flight', 100),
    ('SHOPEE',           'PLATFORM', 'PRIVATE',  true,  'Shopee',                    'Shopee', 110),
    ('LAZADA',           'PLATFORM', 'PRIVATE',  true,  'Lazada',                    'Lazada', 120),
    ('TIKTOK',           'PLATFORM', 'PRIVATE',  true,  'TikTok',                    'TikTok', 130),
    ('FACEBOOK',         'SOCIAL',   'PRIVATE',  true,  'Facebook',                  'Facebook', 140),
    ('LINE',             'SOCIAL',   'PRIVATE',  true,  'LINE',                      'LINE', 150),
    ('LIVE',             'SOCIAL',   'PRIVATE',  true,  'ขายสด (Live)',              'Live selling', 160),
    ('WALK_IN',          'DIRECT',   'PRODUCER', false, 'หน้าร้านและที่บ้าน',            'Walk-in', 170),
    ('EXPORT',           'EXPORT',   'PRIVATE',  false, 'ส่งออก',                    'Export', 180),
    ('TOURISM',          'DIRECT',   'NETWORK',  false, 'ชุมชนท่องเที่ยว',              'Tourism community', 190);

-- source and source_key name the record where it was made, so that a retried one counts once; edition rises when a
-- record is put right. A correction points at what it corrects; stars, quadrant and cohorts are those of the day sold.
alter table sales_entry
    modify column producer_id bigint,
    modify column product_id bigint,
    modify column variant_id bigint,
    modify column product_type varchar(10) character set ascii collate ascii_bin,
    modify column source_id bigint,
    add column fiscal_quarter tinyint generated always as (((month + 2) % 12) div 3 + 1) stored,
    add column recorded_at datetime(6),
    add column source      varchar(20)  character set ascii collate ascii_bin,
    add column source_key  varchar(120) character set utf8mb4 collate utf8mb4_bin,
    add column edition     smallint     not null default 1,
    add column corrects    bigint,
    add column reason      varchar(300),
    add column occasion    varchar(40)  character set ascii collate ascii_bin,
    add column place_code  varchar(6)   character set ascii collate ascii_bin,
    add column recorder    varchar(100) not null default '',
    add column evidence    varchar(300),
    add column stars       tinyint,
    add column quadrant    char(1)      character set ascii collate ascii_bin,
    add column cohorts     varchar(400) character set ascii collate ascii_bin not null default '';

update sales_entry set recorded_at = at, source = 'ORDER',
    source_key = if(reverses is null, cast(id as char), concat(source_id, '-', reverses)), recorder = 'order';

alter table sales_entry
    modify column recorded_at datetime(6) not null,
    modify column source varchar(20) character set ascii collate ascii_bin not null,
    modify column source_key varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
    drop constraint sales_entry_takes_back_what_was_sold;

alter table sales_entry
    add constraint sales_entry_takes_back_what_was_sold check (
        (reverses is null and quantity >= 0 and gross_satang >= 0 and net_satang >= 0)
        or (reverses is not null and quantity <= 0 and gross_satang <= 0)),
    add constraint sales_entry_recorded_once unique (source, source_key, edition),
    add constraint sales_entry_corrected_with_a_reason check (corrects is null or reason is not null),
    add constraint sales_entry_star_known check (stars between 1 and 5),
    add constraint sales_entry_quadrant_known check (quadrant in ('A', 'B', 'C', 'D')),
    drop index sales_entry_of_district,
    add index sales_entry_of_district (district_code, at, id),
    add index sales_entry_of_province (province_code, at, id),
    add index sales_entry_of_channel (channel, at, id),
    add index sales_entry_of_occasion (occasion, at),
    add index sales_entry_alike (producer_id, net_satang, at);

-- Sums by one thing at a time, of every province (level 2) and district (level 4): what the officers' pages read. The
-- thing is named by part: ALL, CHANNEL, TYPE, STARS, QUADRANT, CONFIDENCE, COHORT.
create table sales_part (
    fiscal_year  smallint    not null,
    level        tinyint     not null,
    part         varchar(10) character set ascii collate ascii_bin not null,
    area_code    varchar(4)  character set ascii collate ascii_bin not null,
    month        tinyint     not null,
    part_value   varchar(40) character set ascii collate ascii_bin not null,
    net_satang   bigint      not null,
    pieces       bigint      not null,
    sales        bigint      not null,

    primary key (level, part, fiscal_year, area_code, month, part_value)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What each product brought in in a year: for cohorts of products, and for what sells where.
create table product_year (
    fiscal_year  smallint    not null,
    product_id   bigint      not null,
    producer_id  bigint      not null,
    channel      varchar(20) character set ascii collate ascii_bin not null,
    net_satang   bigint      not null,
    pieces       bigint      not null,
    sales        bigint      not null,

    primary key (fiscal_year, product_id, channel),
    index product_year_of_producer (producer_id, fiscal_year)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

alter table producer_year
    add column pieces bigint not null default 0,
    add column sales bigint not null default 0;

update producer_year y join
    (select fiscal_year, producer_id, sum(quantity) pieces, sum(sales) sales from sales_entry group by fiscal_year, producer_id) e
    on e.fiscal_year = y.fiscal_year and e.producer_id = y.producer_id
    set y.pieces = e.pieces, y.sales = e.sales;

insert into product_year (fiscal_year, product_id, producer_id, channel, net_satang, pieces, sales)
    select fiscal_year, product_id, max(producer_id), channel, sum(net_satang), sum(quantity), sum(sales)
    from sales_entry group by fiscal_year, product_id, channel;

insert into sales_part (fiscal_year, level, part, area_code, month, part_value, net_satang, pieces, sales)
    select a.fiscal_year, l.level, l.part, left(a.district_code, l.level) code, a.month,
        case l.part when 'ALL' then '' when 'CHANNEL' then a.channel when 'TYPE' then a.product_type
            when 'CONFIDENCE' then 'SYSTEM_VERIFIED' else 'NONE' end pv,
        sum(a.net_satang), sum(a.pieces), sum(a.sales)
    from sales_by_area a
    cross join (select 2 level, 'ALL' part union all select 4, 'ALL' union all select 2, 'CHANNEL' union all select 4, 'CHANNEL'
        union all select 2, 'TYPE' union all select 4, 'TYPE' union all select 2, 'CONFIDENCE' union all select 4, 'CONFIDENCE'
        union all select 2, 'STARS' union all select 4, 'STARS' union all select 2, 'QUADRANT' union all select 4, 'QUADRANT') l
    group by a.fiscal_year, l.level, l.part, code, a.month, pv;

-- Whether a province's month still takes entries; a month without a row does. Every opening and closing is logged.
create table sales_month (
    province_code char(2)     character set ascii collate ascii_bin not null,
    fiscal_year   smallint    not null,
    month         tinyint     not null,
    closed        boolean     not null,

    primary key (fiscal_year, month, province_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table sales_month_log (
    id            bigint       not null primary key,
    province_code char(2)      character set ascii collate ascii_bin not null,
    fiscal_year   smallint     not null,
    month         tinyint      not null,
    closed        boolean      not null,
    reason        varchar(300) not null,
    who           varchar(100) not null,
    at            datetime(6)  not null,

    constraint sales_month_opened_with_a_reason check (closed or char_length(reason) > 0),
    index sales_month_log_of_month (fiscal_year, month, province_code, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Two rows that may be the same sale. Found by rule, decided by a person; never dropped.
create table sales_doubt (
    id            bigint      not null primary key,
    rule_code     varchar(20) character set ascii collate ascii_bin not null,
    earlier_id    bigint      not null,
    later_id      bigint      not null,
    producer_id   bigint,
    province_code char(2)     character set ascii collate ascii_bin not null,
    district_code char(4)     character set ascii collate ascii_bin not null,
    found_at      datetime(6) not null,
    state         varchar(12) character set ascii collate ascii_bin not null,
    taken_back_id bigint,
    reason        varchar(300),
    who           varchar(100),
    decided_at    datetime(6),

    constraint sales_doubt_once           unique (earlier_id, later_id),
    constraint sales_doubt_state_known    check (state in ('OPEN', 'BOTH_KEPT', 'TAKEN_BACK')),
    constraint sales_doubt_decided_by_one check ((state = 'OPEN') = (who is null)),
    constraint sales_doubt_reason_given   check (state = 'OPEN' or char_length(reason) > 0),
    constraint sales_doubt_one_taken_back check ((state = 'TAKEN_BACK') = (taken_back_id is not null)),
    index sales_doubt_open (state, district_code, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
