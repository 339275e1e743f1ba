-- OTOP Traders (CDD guideline FY2565, 002:6355-6421): what they order from producers, hold under codes, and sell on.

create table trader (
    id            bigint       not null primary key,   -- an account of the storefront's
    province_code char(2)      character set ascii collate ascii_bin not null,
    name          varchar(100) not null,

    index trader_of_province (province_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table trader_order (
    id             bigint       not null primary key,
    trader_id      bigint       not null,
    producer_id    bigint       not null,
    producer_th    varchar(200) not null,
    producer_en    varchar(200) not null,
    area_code      varchar(6)   character set ascii collate ascii_bin not null,   -- where the producer is
    kind           varchar(10)  character set ascii collate ascii_bin not null,
    state          varchar(10)  character set ascii collate ascii_bin not null,
    note           varchar(500) not null,
    invoice_number varchar(40),
    asked_at       datetime(6)  not null,
    received_at    datetime(6),

    constraint trader_order_of_a_trader        foreign key (trader_id) references trader (id),
    constraint trader_order_kind_known         check (kind in ('BOUGHT', 'CONSIGNED')),
    constraint trader_order_state_known        check (state in ('ASKED', 'QUOTED', 'ORDERED', 'SENT', 'RECEIVED', 'INVOICED',
        'SETTLED', 'DECLINED', 'CANCELLED')),
    constraint trader_order_invoiced_by_number check (state <> 'INVOICED' or invoice_number is not null),
    constraint trader_order_received_once_there check (
        (state in ('RECEIVED', 'INVOICED', 'SETTLED')) = (received_at is not null)),
    constraint trader_order_invoice_once       unique (producer_id, invoice_number),
    index trader_order_of_trader (trader_id, id),
    index trader_order_of_producer (producer_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- A line is the lot of stock as well: what was received, sold on and sent back of it.
create table trader_line (
    id           bigint       not null primary key,
    order_id     bigint       not null,
    variant_id   bigint       not null,
    product_id   bigint       not null,
    product_type varchar(10)  character set ascii collate ascii_bin not null,
    name_th      varchar(300) not null,
    name_en      varchar(300) not null,
    code         varchar(30)  character set ascii collate ascii_bin not null,   -- under which the Trader keeps it
    quantity     int          not null,
    price_satang bigint,                                -- for a piece, to the producer; null until quoted
    resold       int          not null default 0,
    sent_back    int          not null default 0,
    settled      int          not null default 0,       -- pieces the producer was paid for

    constraint trader_line_of_an_order      foreign key (order_id) references trader_order (id),
    constraint trader_line_once_in_an_order unique (order_id, variant_id),
    constraint trader_line_of_pieces        check (quantity between 1 and 100000),
    constraint trader_line_price_positive   check (price_satang > 0),
    constraint trader_line_never_oversold   check (resold >= 0 and sent_back >= 0 and resold + sent_back <= quantity),
    constraint trader_line_paid_at_most     check (settled between 0 and quantity)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table trader_move (
    id         bigint       not null primary key,
    order_id   bigint       not null,
    move       varchar(10)  character set ascii collate ascii_bin not null,
    from_state varchar(10)  character set ascii collate ascii_bin not null,
    to_state   varchar(10)  character set ascii collate ascii_bin not null,
    said       varchar(300) not null,
    who        varchar(100) not null,
    at         datetime(6)  not null,

    constraint trader_move_of_an_order foreign key (order_id) references trader_order (id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table trader_resale (
    id           bigint       not null primary key,
    line_id      bigint       not null,
    press        char(36)     character set ascii collate ascii_bin not null,
    channel      varchar(20)  character set ascii collate ascii_bin not null,
    quantity     int          not null,
    price_satang bigint       not null,                 -- for a piece, from the buyer
    day          date         not null,
    who          varchar(100) not null,
    at           datetime(6)  not null,

    constraint trader_resale_of_a_line foreign key (line_id) references trader_line (id),
    constraint trader_resale_once      unique (press),
    constraint trader_resale_of_pieces check (quantity > 0 and price_satang > 0),
    index trader_resale_in_time (day, line_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table trader_settlement (
    id            bigint       not null primary key,
    order_id      bigint       not null,
    amount_satang bigint       not null,
    reference     varchar(40)  not null,
    who           varchar(100) not null,
    at            datetime(6)  not null,

    constraint trader_settlement_of_an_order foreign key (order_id) references trader_order (id),
    constraint trader_settlement_pays        check (amount_satang > 0),
    constraint trader_settlement_pays_once   unique (reference)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
