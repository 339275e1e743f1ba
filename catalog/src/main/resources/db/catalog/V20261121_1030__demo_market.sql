-- What the demo market was given, so that it is opened once and never again, whatever becomes of its goods.

create table demo_producer (
    short_name  varchar(60) character set ascii collate ascii_bin not null primary key,
    producer_id bigint      not null,

    constraint demo_producer_is_one foreign key (producer_id) references producer (id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table demo_stock (
    variant_id  bigint not null primary key,
    product_id  bigint not null,
    producer_id bigint not null,
    quantity    int    not null,

    constraint demo_stock_of_a_variant   foreign key (variant_id) references variant (id),
    constraint demo_stock_never_negative check (quantity >= 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
