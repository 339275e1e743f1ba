-- Stock, carts and orders. Amounts are satang, times UTC, area codes DOPA's. Names, prices and areas are
-- copied into an order: what was agreed stays, whatever the catalog says later.

-- What is left of a variant. Always the sum of its movements; a sale takes it by one guarded update.
create table stock (
    variant_id  bigint not null primary key,
    product_id  bigint not null,
    producer_id bigint not null,
    available   int    not null,

    constraint stock_never_negative check (available >= 0),
    index stock_of_product (product_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table stock_movement (
    id           bigint       not null primary key,
    variant_id   bigint       not null,
    kind         varchar(10)  character set ascii collate ascii_bin not null,
    quantity     int          not null,
    sub_order_id bigint,
    reason       varchar(300) not null,
    who          varchar(100) not null,
    at           datetime(6)  not null,

    constraint stock_moves_where_it_is foreign key (variant_id) references stock (variant_id),
    constraint stock_movement_has_its_direction check (
        (kind in ('RECEIVED', 'RELEASED', 'MOVED_BACK') and quantity > 0)
        or (kind in ('SOLD', 'MOVED_OUT') and quantity < 0)
        or (kind = 'ADJUSTED' and quantity <> 0)),
    constraint stock_movement_of_an_order check ((kind in ('SOLD', 'RELEASED')) = (sub_order_id is not null)),
    index stock_movement_of_variant (variant_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- How many of a product's variants can be had; touched only when one sells out or comes back. The lock on
-- its row is what lets two variants that sell out at once agree on who tells it.
create table product_stock (
    product_id         bigint not null primary key,
    variants_available int    not null,
    version            bigint not null,

    constraint product_stock_never_negative check (variants_available >= 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- owner: a for an account with its number, v for a visitor with the digest of the token.
create table cart_line (
    owner       varchar(24) character set ascii collate ascii_bin not null,
    variant_id  bigint      not null,
    quantity    smallint    not null,
    seen_satang bigint,
    touched_at  datetime(6) not null,

    primary key (owner, variant_id),
    constraint cart_line_of_1_to_999_pieces check (quantity between 1 and 999),
    index cart_line_by_age (touched_at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- producer_id 0 is for producers who set none of their own.
create table shipping_rate (
    producer_id      bigint     not null,
    zone             varchar(4) character set ascii collate ascii_bin not null,
    first_kg_satang  bigint     not null,
    more_kg_satang   bigint     not null,
    free_over_satang bigint,

    primary key (producer_id, zone),
    constraint shipping_zone_known      check (zone in ('NEAR', 'FAR')),
    constraint shipping_costs_not_below_nothing check (first_kg_satang >= 0 and more_kg_satang >= 0),
    constraint shipping_free_over_something     check (free_over_satang > 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into shipping_rate (producer_id, zone, first_kg_satang, more_kg_satang, free_over_satang)
values (0, 'NEAR', 4000, 1500, null), (0, 'FAR', 5000, 2000, null);

-- An order of one buyer.
create table purchase (
    id              bigint       not null primary key,
    number          varchar(20)  character set ascii collate ascii_bin not null,
    buyer_key       varchar(40)  character set ascii collate ascii_bin not null,
    buyer           varchar(24)  character set ascii collate ascii_bin not null,  -- as cart_line.owner
    idempotency_key varchar(100) character set ascii collate ascii_bin not null,
    fingerprint     binary(32)   not null,                                        -- of what was asked under the key
    account_id      bigint,
    method          varchar(10)  character set ascii collate ascii_bin not null,
    placed_at       datetime(6)  not null,
    recipient_name  varchar(120) not null,
    phone           varchar(16)  character set ascii collate ascii_bin not null,
    email           varchar(200) not null,
    street          varchar(250) not null,
    tambon_code     char(6)      character set ascii collate ascii_bin not null,
    postcode        char(5)      character set ascii collate ascii_bin not null,
    note            varchar(500) not null,
    goods_satang    bigint       not null,
    shipping_satang bigint       not null,
    total_satang    bigint       not null,

    constraint purchase_number_names_one   unique (number),
    constraint purchase_once_per_press     unique (buyer, idempotency_key),
    constraint purchase_total_is_the_sum   check (total_satang = goods_satang + shipping_satang),
    constraint purchase_is_worth_something check (goods_satang > 0 and shipping_satang >= 0),
    constraint purchase_method_known       check (method in ('PROMPTPAY', 'COD', 'STRIPE')),
    index purchase_of_account (account_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What one producer sends of it.
create table sub_order (
    id               bigint       not null primary key,
    purchase_id      bigint       not null,
    producer_id      bigint       not null,
    producer_name_th varchar(200) not null,
    producer_name_en varchar(200) not null,
    area_code        varchar(6)   character set ascii collate ascii_bin not null,
    method           varchar(10)  character set ascii collate ascii_bin not null,
    placed_at        datetime(6)  not null,
    goods_satang     bigint       not null,
    shipping_satang  bigint       not null,
    state            varchar(20)  character set ascii collate ascii_bin not null,
    paid_at          datetime(6),                       -- when its money was seen: for COD at the door
    carrier          varchar(20)  character set ascii collate ascii_bin,
    tracking_number  varchar(40)  character set ascii collate ascii_bin,
    cancel_reason    varchar(300),

    constraint sub_order_belongs_to_a_purchase    foreign key (purchase_id) references purchase (id),
    constraint sub_order_once_per_producer        unique (purchase_id, producer_id),
    constraint sub_order_state_known              check (state in ('AWAITING_PAYMENT', 'PAID', 'CONFIRMED', 'SHIPPED',
        'DELIVERED', 'CANCELLED', 'EXPIRED')),
    constraint sub_order_shipped_by_someone       check (state not in ('SHIPPED', 'DELIVERED') or carrier is not null),
    constraint sub_order_cancelled_for_a_reason   check ((state = 'CANCELLED') = (cancel_reason is not null)),
    constraint sub_order_unpaid_while_it_waits    check (state not in ('AWAITING_PAYMENT', 'EXPIRED') or paid_at is null),
    constraint sub_order_paid_before_it_is_sent   check (
        state not in ('PAID', 'CONFIRMED', 'SHIPPED') or method = 'COD' or paid_at is not null),
    constraint sub_order_paid_once_delivered      check (state <> 'DELIVERED' or paid_at is not null),
    index sub_order_of_producer (producer_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table order_line (
    id                bigint       not null primary key,
    sub_order_id      bigint       not null,
    variant_id        bigint       not null,
    product_id        bigint       not null,
    product_type      varchar(10)  character set ascii collate ascii_bin not null,
    name_th           varchar(200) not null,
    name_en           varchar(200) not null,
    variant_name_th   varchar(80)  not null,
    variant_name_en   varchar(80)  not null,
    quantity          smallint     not null,
    unit_price_satang bigint       not null,
    from_stock        boolean      not null,            -- false: made to order, no stock was taken

    constraint order_line_belongs_to_a_sub_order foreign key (sub_order_id) references sub_order (id),
    constraint order_line_of_1_to_999_pieces     check (quantity between 1 and 999),
    constraint order_line_has_a_price            check (unit_price_satang > 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Every move of a part after it was placed: who, when, why.
create table sub_order_move (
    id           bigint       not null primary key,
    sub_order_id bigint       not null,
    from_state   varchar(20)  character set ascii collate ascii_bin not null,
    to_state     varchar(20)  character set ascii collate ascii_bin not null,
    at           datetime(6)  not null,
    who          varchar(100) not null,
    why          varchar(300) not null,

    constraint sub_order_move_of_a_sub_order foreign key (sub_order_id) references sub_order (id),
    constraint sub_order_move_leads_on       check (from_state <> to_state)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- The money of an order that is paid before it is sent. Cash on delivery has none here: it is taken part by part.
create table payment (
    purchase_id    bigint      not null primary key,
    method         varchar(10) character set ascii collate ascii_bin not null,
    state          varchar(10) character set ascii collate ascii_bin not null,
    amount_satang  bigint      not null,
    pay_by         datetime(6) not null,                -- a timer: at this moment the stock is let go
    slip_reference varchar(40) character set ascii collate ascii_bin,
    slip_at        datetime(6),
    paid_at        datetime(6),
    confirmed_by   varchar(100),

    constraint payment_of_a_purchase      foreign key (purchase_id) references purchase (id),
    constraint payment_state_known        check (state in ('AWAITING', 'SLIP_SENT', 'PAID', 'EXPIRED')),
    constraint payment_seen_by_someone    check ((state = 'PAID') = (paid_at is not null and confirmed_by is not null)),
    constraint payment_has_an_amount      check (amount_satang > 0),
    constraint payment_slip_pays_once     unique (slip_reference),
    index payment_due (state, pay_by),
    index payment_waiting (state, purchase_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
