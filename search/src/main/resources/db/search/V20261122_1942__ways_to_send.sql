-- In which ways a producer sends, as orders last told; nothing of those who never said. The goods of a producer are found
-- by its number, to be taken into the index anew when its ways change.
create table delivery (
    producer_id bigint       not null primary key,
    version     bigint       not null,
    kinds       varchar(200) character set ascii collate ascii_bin not null   -- THAILAND_POST OWN_DELIVERY
) character set utf8mb4 collate utf8mb4_0900_as_ci;

alter table goods add column producer_id bigint after product_id;   -- null as long as the body is

update goods set producer_id = json_unquote(json_extract(body, '$.producer.id')) where body is not null;

create index goods_of_producer on goods (producer_id);
