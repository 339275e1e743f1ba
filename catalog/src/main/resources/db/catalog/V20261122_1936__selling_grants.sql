-- That a producer lets a network or a collection centre (CODI) sell for it: what it may do, from which day to which. A row is
-- closed, never changed otherwise, never deleted.

create table selling_grant (
    id             bigint       not null primary key,
    producer_id    bigint       not null,
    group_id       bigint       not null,
    lists_goods    boolean      not null,
    keeps_stock    boolean      not null,
    handles_orders boolean      not null,
    from_on        date         not null,
    until_on       date         not null,
    given_by       bigint       not null,
    given_name     varchar(100) not null,
    given_at       datetime(6)  not null,
    ended_at       datetime(6),
    ended_by       bigint,
    ended_name     varchar(100),
    open_for       bigint generated always as (case when ended_at is null then producer_id end) stored,

    constraint grant_of_a_producer     foreign key (producer_id) references producer (id),
    constraint grant_to_a_group        foreign key (group_id) references producer_group (id),
    constraint grant_once_at_a_time    unique (open_for, group_id),
    constraint grant_of_something      check (lists_goods or keeps_stock or handles_orders),
    constraint grant_ends_afterwards   check (until_on >= from_on),
    constraint grant_ended_by_somebody check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_name is null)),
    index grant_by_producer (producer_id, id),
    index grant_to_group (group_id, ended_at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

alter table producer_group add index group_by_shape (shape, name_th);
