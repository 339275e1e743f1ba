-- In whose shop a sign-in acts, if not in its own: the producer, and by what (a group, a hub's grant, an office's consent).
-- Whether that still stands is the catalog's to say, at each request.

alter table sign_in
    add column acts_for   bigint     null,
    add column acts_by    varchar(8) character set ascii collate ascii_bin null,
    add column acts_by_id bigint     null,
    add constraint sign_in_acts_by_something check (
        (acts_for is null and acts_by is null and acts_by_id is null)
        or (acts_for is not null and acts_by in ('GROUP', 'HUB', 'OFFICE') and acts_by_id is not null));

-- What people asked for in shops that are another's; nothing changes or deletes a row.
create table shop_deed (
    id          bigint       not null primary key,
    at          datetime(6)  not null,
    producer_id bigint       not null,
    account_id  bigint       not null,
    actor_name  varchar(100) not null,
    acts_by     varchar(8)   character set ascii collate ascii_bin not null,
    acts_by_id  bigint       not null,
    kind        varchar(8)   character set ascii collate ascii_bin null,
    method      varchar(8)   character set ascii collate ascii_bin not null,
    path        varchar(300) not null,
    constraint deed_by_something check (acts_by in ('GROUP', 'HUB', 'OFFICE')),
    constraint deed_kind_known   check (kind in ('GOODS', 'STOCK', 'ORDERS')),
    index deed_by_shop (producer_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
