-- A producer's booth at a fair, and what its phones sold there without a signal.

create table fair_booth (
    id           bigint       not null primary key,
    producer_id  bigint       not null,
    event_name   varchar(150) not null,
    channel      varchar(20)  character set ascii collate ascii_bin not null,
    place_code   varchar(6)   character set ascii collate ascii_bin not null,   -- where the fair is: district or tambon
    area_code    varchar(6)   character set ascii collate ascii_bin not null,   -- where the producer is
    first_day    date         not null,
    last_day     date         not null,
    promptpay_id varchar(15)  character set ascii collate ascii_bin,            -- null: takes cash only
    state        varchar(10)  character set ascii collate ascii_bin not null,
    opened_at    datetime(6)  not null,
    opened_by    varchar(100) not null,
    closed_at    datetime(6),
    closed_by    varchar(100),

    constraint fair_booth_state_known        check (state in ('OPEN', 'CLOSED')),
    constraint fair_booth_closed_by_somebody check (
        (state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (closed_by is null)),
    constraint fair_booth_ends_after_it_begins check (last_day >= first_day),
    constraint fair_booth_place_is_a_code    check (place_code regexp '^([0-9]{4}|[0-9]{6})$'),
    index fair_booth_of_producer (producer_id, id),
    index fair_booth_in_time (first_day, place_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What a booth took along of each variant. What it sold may be more: two phones without a signal sell the last piece
-- twice, or more was in the box than was counted. That is a fact to be settled, so no check forbids it.
create table fair_float (
    booth_id        bigint       not null,
    variant_id      bigint       not null,
    product_id      bigint       not null,
    product_type    varchar(10)  character set ascii collate ascii_bin not null,
    name_th         varchar(300) not null,
    name_en         varchar(300) not null,
    price_satang    bigint       not null,
    taken           int          not null,
    sold            int          not null default 0,
    brought_back    int          not null default 0,
    settled         int          not null default 0,   -- found (+) or lost (-), by somebody's word

    primary key (booth_id, variant_id),
    constraint fair_float_of_a_booth       foreign key (booth_id) references fair_booth (id),
    constraint fair_float_never_negative   check (taken >= 0 and sold >= 0 and brought_back >= 0),
    constraint fair_float_has_a_price      check (price_satang > 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- One row for each press on a phone: a sale, or the undoing of one. The phone makes the name of the sale, so that it may
-- send it as often as it likes.
create table fair_sale (
    id             bigint      not null primary key,
    booth_id       bigint      not null,
    client_id      char(36)    character set ascii collate ascii_bin not null,
    undoes         char(36)    character set ascii collate ascii_bin,
    method         varchar(10) character set ascii collate ascii_bin not null,
    total_satang   bigint      not null,
    at             datetime(6) not null,
    phone_at       datetime(6) not null,               -- what the phone's clock said
    received_at    datetime(6) not null,
    phone          char(36)    character set ascii collate ascii_bin not null,
    who            varchar(100) not null,

    constraint fair_sale_of_a_booth      foreign key (booth_id) references fair_booth (id),
    constraint fair_sale_kept_once       unique (booth_id, client_id),
    constraint fair_sale_undone_once     unique (booth_id, undoes),
    constraint fair_sale_method_known    check (method in ('CASH', 'PROMPTPAY')),
    constraint fair_sale_undo_takes_back check ((undoes is null and total_satang >= 0) or (undoes is not null and total_satang <= 0)),
    index fair_sale_in_time (booth_id, at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table fair_sale_line (
    sale_id         bigint not null,
    variant_id      bigint not null,
    quantity        int    not null,
    gross_satang    bigint not null,
    discount_satang bigint not null,

    primary key (sale_id, variant_id),
    constraint fair_sale_line_of_a_sale           foreign key (sale_id) references fair_sale (id),
    constraint fair_sale_line_of_1_to_999_pieces  check (quantity between 1 and 999),
    constraint fair_sale_line_discount_in_bounds  check (discount_satang between 0 and gross_satang)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- The cash that was counted in the evening, phone by phone; what should be there is the sum of the sales and kept nowhere.
create table fair_cash (
    booth_id       bigint       not null,
    client_id      char(36)     character set ascii collate ascii_bin not null,
    day            date         not null,
    phone          char(36)     character set ascii collate ascii_bin not null,
    counted_satang bigint       not null,
    note           varchar(300) not null,
    who            varchar(100) not null,
    at             datetime(6)  not null,

    primary key (booth_id, client_id),
    constraint fair_cash_of_a_booth         foreign key (booth_id) references fair_booth (id),
    constraint fair_cash_not_below_nothing  check (counted_satang >= 0),
    index fair_cash_of_day (booth_id, day, at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- How a difference between taken, sold and brought back was explained.
create table fair_settlement (
    id         bigint       not null primary key,
    booth_id   bigint       not null,
    variant_id bigint       not null,
    kind       varchar(15)  character set ascii collate ascii_bin not null,
    pieces     int          not null,
    note       varchar(300) not null,
    who        varchar(100) not null,
    at         datetime(6)  not null,

    constraint fair_settlement_of_a_float foreign key (booth_id, variant_id) references fair_float (booth_id, variant_id),
    constraint fair_settlement_kind_known check (kind in ('BROUGHT_MORE', 'FOUND', 'LOST', 'GIVEN_AWAY')),
    constraint fair_settlement_of_pieces  check (pieces between 1 and 1000000)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
