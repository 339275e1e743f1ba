-- Producers' shops on other platforms, and what was read of their order files.

create table marketplace_shop (
    id          bigint       not null primary key,
    producer_id bigint       not null,
    channel     varchar(20)  character set ascii collate ascii_bin not null,   -- SHOPEE, LAZADA, or where the generic file is from
    name        varchar(100) not null,
    area_code   varchar(6)   character set ascii collate ascii_bin not null,   -- where the producer is
    who         varchar(100) not null,
    at          datetime(6)  not null,

    constraint marketplace_shop_once unique (producer_id, channel, name)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What a shop's SKU is here; remembered for the next file.
create table marketplace_mapping (
    shop_id    bigint       not null,
    sku        varchar(200) not null,
    product_id bigint       not null,
    variant_id bigint       not null,
    type       varchar(10)  character set ascii collate ascii_bin not null,

    primary key (shop_id, sku),
    constraint marketplace_mapping_of_a_shop foreign key (shop_id) references marketplace_shop (id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What stands in the ledger of sales for a line of an order: a file that is sent again finds it here.
create table marketplace_line (
    shop_id         bigint      not null,
    order_number    varchar(60) character set ascii collate ascii_bin not null,
    line            char(16)    character set ascii collate ascii_bin not null,   -- hash of what names the line in the file
    edition         int         not null,               -- rises each time it comes back from nothing
    changes         int         not null,
    entry_id        bigint      not null,
    quantity        int         not null,
    gross_satang    bigint      not null,
    discount_satang bigint      not null,
    file_id         bigint      not null,
    at              datetime(6) not null,

    primary key (shop_id, order_number, line),
    constraint marketplace_line_of_a_shop    foreign key (shop_id) references marketplace_shop (id),
    constraint marketplace_line_not_negative check (quantity >= 0 and gross_satang >= 0 and discount_satang between 0 and gross_satang)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
