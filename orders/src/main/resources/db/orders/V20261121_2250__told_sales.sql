-- Sales that a producer told an officer, and the one-time links by which the producer says that they are right. Only the
-- hash of a link is kept: who reads this table cannot confirm with it.
create table told_sale (
    id             bigint       not null primary key,
    producer_id    bigint       not null,
    producer_th    varchar(200) not null,
    area_code      varchar(6)   character set ascii collate ascii_bin not null,
    day            date         not null,
    channel        varchar(20)  character set ascii collate ascii_bin not null,
    product_type   varchar(10)  character set ascii collate ascii_bin,
    pieces         int          not null,
    amount_satang  bigint       not null,
    note           varchar(300) not null,
    who            varchar(100) not null,
    at             datetime(6)  not null,
    link_hash      binary(32),
    link_until     datetime(6),
    answer         varchar(10)  character set ascii collate ascii_bin,
    answered_at    datetime(6),

    constraint told_sale_has_an_amount     check (amount_satang > 0 and pieces >= 0),
    constraint told_sale_link_ends         check ((link_hash is null) = (link_until is null)),
    constraint told_sale_answer_known      check (answer in ('CONFIRMED', 'DENIED')),
    constraint told_sale_answered_once     check ((answer is null) = (answered_at is null)),
    constraint told_sale_link_is_one       unique (link_hash),
    index told_sale_in_area (area_code, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
