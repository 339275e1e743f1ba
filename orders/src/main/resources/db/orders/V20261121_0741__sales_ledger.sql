-- The ledger of sales: one row for each line sold or taken back, never changed, never deleted. The tables
-- after it are its sums, kept in the same transaction, so that a figure never waits for a count of rows.

create table sales_entry (
    id              bigint      not null primary key,   -- of a sale: the order line's; of a reversal: its own
    at              datetime(6) not null,
    fiscal_year     smallint    not null,               -- Buddhist Era
    month           tinyint     not null,               -- of the calendar, in Thailand
    producer_id     bigint      not null,
    product_id      bigint      not null,
    variant_id      bigint      not null,
    product_type    varchar(10) character set ascii collate ascii_bin not null,
    quantity        int         not null,
    gross_satang    bigint      not null,
    discount_satang bigint      not null,
    net_satang      bigint      not null,
    channel         varchar(20) character set ascii collate ascii_bin not null,
    area_code       varchar(6)  character set ascii collate ascii_bin not null,
    district_code   char(4)     character set ascii collate ascii_bin generated always as (left(area_code, 4)) stored,
    province_code   char(2)     character set ascii collate ascii_bin generated always as (left(area_code, 2)) stored,
    confidence      varchar(16) character set ascii collate ascii_bin not null,
    order_id        bigint,
    source_id       bigint      not null,               -- the sub-order sold, or the reversal
    reverses        bigint,                             -- the entry taken back

    constraint sales_entry_net_is_gross_less_discount check (net_satang = gross_satang - discount_satang),
    constraint sales_entry_takes_back_what_was_sold   check (
        (reverses is null and quantity > 0 and gross_satang >= 0) or (reverses is not null and quantity <= 0 and gross_satang <= 0)),
    constraint sales_entry_taken_back_once_a_cause    unique (reverses, source_id),
    constraint sales_entry_confidence_known           check (confidence in ('SYSTEM_VERIFIED', 'DOCUMENTED', 'SELF_DECLARED')),
    constraint sales_entry_area_is_a_code             check (area_code regexp '^([0-9]{4}|[0-9]{6})$'),
    index sales_entry_newest (at, id),
    index sales_entry_of_producer (producer_id, at, id),
    index sales_entry_of_district (district_code, at, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table sales_by_producer (
    fiscal_year     smallint    not null,
    producer_id     bigint      not null,
    month           tinyint     not null,
    channel         varchar(20) character set ascii collate ascii_bin not null,
    product_type    varchar(10) character set ascii collate ascii_bin not null,
    area_code       varchar(6)  character set ascii collate ascii_bin not null,
    district_code   char(4)     character set ascii collate ascii_bin generated always as (left(area_code, 4)) stored,
    province_code   char(2)     character set ascii collate ascii_bin generated always as (left(area_code, 2)) stored,
    net_satang      bigint      not null,
    pieces          bigint      not null,
    sales           bigint      not null,

    primary key (producer_id, fiscal_year, month, channel, product_type, area_code),
    index sales_by_producer_in_area (fiscal_year, area_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table sales_by_area (
    fiscal_year     smallint    not null,
    month           tinyint     not null,
    channel         varchar(20) character set ascii collate ascii_bin not null,
    product_type    varchar(10) character set ascii collate ascii_bin not null,
    district_code   varchar(4)  character set ascii collate ascii_bin not null,
    province_code   char(2)     character set ascii collate ascii_bin generated always as (left(district_code, 2)) stored,
    net_satang      bigint      not null,
    pieces          bigint      not null,
    sales           bigint      not null,

    primary key (fiscal_year, district_code, month, channel, product_type)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- area_code: where the producer was at its latest sale of the year.
create table producer_year (
    fiscal_year smallint   not null,
    producer_id bigint     not null,
    area_code   varchar(6) character set ascii collate ascii_bin not null,
    net_satang  bigint     not null,

    primary key (fiscal_year, producer_id),
    index producer_year_ranked (fiscal_year, net_satang, producer_id),
    index producer_year_in_area (fiscal_year, area_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What a producer or a district earned in a year before the platform counted, as somebody typed it in.
-- Typed anew is a new row; the newest is true.
create table base_income (
    id           bigint       not null primary key,
    subject      varchar(10)  character set ascii collate ascii_bin not null,
    subject_id   bigint       not null,                 -- a producer's id, or a district's code as a number
    fiscal_year  smallint     not null,
    area_code    varchar(6)   character set ascii collate ascii_bin not null,
    net_satang   bigint       not null,
    source       varchar(300) not null,
    who          varchar(100) not null,
    at           datetime(6)  not null,
    superseded   boolean      not null,

    constraint base_income_subject_known       check (subject in ('PRODUCER', 'DISTRICT')),
    constraint base_income_not_below_nothing   check (net_satang >= 0),
    constraint base_income_has_a_source        check (char_length(source) > 0),
    index base_income_of_subject (subject, subject_id, fiscal_year),
    index base_income_of_year (subject, fiscal_year, superseded, area_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
