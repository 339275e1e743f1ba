-- What search has heard of each product, one row each. The index is made from these rows; nothing else is.
--
-- Every change of a row gives it a new change_no, from one counter whose row stays locked to the end of the
-- transaction: numbers become visible in their order, so an index that has taken in all numbers up to n has
-- missed nothing, and only needs to ask for larger ones.

create table goods (
    product_id    bigint      not null primary key,
    version       bigint      not null,              -- of catalog's last word; 0 while only others spoke
    body          mediumtext,                        -- that word, as JSON; null for goods that must not be found
    stock_version bigint      not null,              -- of orders' last word; 0 for none
    in_stock      boolean     not null,
    sold          bigint      not null,              -- pieces
    change_no     bigint      not null,

    constraint goods_change_once unique (change_no),
    constraint goods_sold_counted check (sold >= 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table feed (
    id      tinyint     not null primary key,
    last_no bigint      not null,
    origin  varchar(36) character set ascii collate ascii_bin not null,   -- tells an index whether it was made from this table

    constraint feed_is_one check (id = 1)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into feed (id, last_no, origin) values (1, 0, uuid());
