-- What takes something off a price, and who bears it. producer_id 0 is the platform. Without a code it works by itself.
create table promotion (
    id             bigint       not null primary key,
    producer_id    bigint       not null,
    kind           varchar(20)  character set ascii collate ascii_bin not null,
    code           varchar(30)  character set ascii collate ascii_bin,
    product_id     bigint,                              -- of BUY_GET; null: each of the producer's goods
    buy_pieces     smallint,
    free_pieces    smallint,
    percent        tinyint,
    amount_satang  bigint,
    most_satang    bigint,                              -- that a percentage takes off; null: no limit
    least_satang   bigint       not null,               -- goods must come to this much
    most_uses      int,
    most_per_buyer int,
    used           int          not null default 0,
    starts_at      datetime(6)  not null,
    ends_at        datetime(6)  not null,
    made_at        datetime(6)  not null,
    made_by        varchar(100) not null,
    stopped_at     datetime(6),
    stopped_by     varchar(100),
    live_code      varchar(30)  character set ascii collate ascii_bin
        generated always as (if(stopped_at is null, code, null)) stored,

    constraint promotion_code_names_one unique (live_code),
    constraint promotion_kind_known check (
        (kind = 'BUY_GET' and buy_pieces between 1 and 999 and free_pieces between 1 and 999 and producer_id > 0
            and code is null)
        or (kind = 'PERCENT' and percent between 1 and 90)
        or (kind = 'AMOUNT' and amount_satang > 0 and least_satang > amount_satang)
        or kind = 'FREE_SHIPPING'),
    constraint promotion_limits_mean_something check (
        least_satang >= 0 and coalesce(most_satang, 1) > 0 and coalesce(most_uses, 1) > 0 and coalesce(most_per_buyer, 1) > 0),
    constraint promotion_never_used_too_often check (used >= 0 and used <= coalesce(most_uses, used)),
    constraint promotion_ends_after_it_starts check (ends_at > starts_at),
    constraint promotion_stopped_by_someone   check ((stopped_at is null) = (stopped_by is null)),
    index promotion_of_producer (producer_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- How often a buyer used a promotion that counts: an account by its number, a guest by a digest of the telephone number.
create table promotion_buyer (
    promotion_id bigint      not null,
    buyer        varchar(24) character set ascii collate ascii_bin not null,
    used         int         not null,

    primary key (promotion_id, buyer),
    constraint promotion_buyer_of_a_promotion foreign key (promotion_id) references promotion (id),
    constraint promotion_buyer_not_below_nothing check (used >= 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Which promotion took how much off which part of an order.
create table promotion_use (
    sub_order_id    bigint      not null,
    promotion_id    bigint      not null,
    purchase_id     bigint      not null,
    buyer           varchar(24) character set ascii collate ascii_bin not null,
    bearer          varchar(10) character set ascii collate ascii_bin not null,
    goods_satang    bigint      not null,
    shipping_satang bigint      not null,
    is_counted      boolean     not null,               -- against the promotion's limits
    is_given_back   boolean     not null default false, -- nobody paid the order: it may be used again

    primary key (sub_order_id, promotion_id),
    constraint promotion_use_in_a_part     foreign key (sub_order_id) references sub_order (id),
    constraint promotion_use_of_one        foreign key (promotion_id) references promotion (id),
    constraint promotion_use_bearer_known  check (bearer in ('PRODUCER', 'PLATFORM')),
    constraint promotion_use_of_something  check (goods_satang >= 0 and shipping_satang >= 0
        and goods_satang + shipping_satang > 0),
    index promotion_use_of_purchase (purchase_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What a buyer chose for the cart as a whole. deliveries: pairs of producer and way of sending, "12:345 13:346".
create table cart (
    owner      varchar(24)   character set ascii collate ascii_bin not null primary key,
    coupon     varchar(30)   character set ascii collate ascii_bin,
    deliveries varchar(2200) character set ascii collate ascii_bin not null,
    touched_at datetime(6)   not null,

    index cart_by_age (touched_at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
