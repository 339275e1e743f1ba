-- A way to set a new password once, made by an officer for a producer who forgot the old one. Only the hash is kept.

create table password_link (
    token_hash binary(32)  not null primary key,        -- SHA-256
    account_id bigint      not null,
    made_by    bigint      not null,
    made_at    datetime(6) not null,
    expires_at datetime(6) not null,
    used_at    datetime(6) null,
    constraint password_link_of_account foreign key (account_id) references account (id),
    index password_link_by_account (account_id, made_at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

alter table account add index account_by_producer (producer_id);
