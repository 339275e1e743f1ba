-- What was made together on a day: its number stands on the label, whose code leads to where it came from.
create table batch (
    id         bigint       not null primary key,
    product_id bigint       not null,
    number     varchar(40)  not null,
    made_on    date         not null,
    place      varchar(200) not null,
    expires_on date,                                    -- the last day it is good; null for what keeps
    pieces     int,                                     -- as many as were made; null: not said
    used_up_at datetime(6),
    added_at   datetime(6)  not null,

    constraint batch_of_a_product     foreign key (product_id) references product (id),
    constraint batch_once_per_product unique (product_id, number),
    constraint batch_is_numbered      check (char_length(number) > 0),
    constraint batch_days_in_order    check (expires_on is null or expires_on >= made_on),
    constraint batch_pieces_positive  check (pieces > 0),
    index batch_first_out (product_id, used_up_at, expires_on, made_on)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
