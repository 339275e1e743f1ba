-- The two tables by which a module tells others what happened and hears from them.
-- Every module's schema has its own pair; see tambon.infra.event.

create table outbox (
    id              bigint       not null primary key,   -- rises with time
    type            varchar(100) character set ascii collate ascii_bin not null,
    payload         mediumtext   not null,
    recorded_at     datetime(6)  not null,
    attempts        int          not null default 0,
    next_attempt_at datetime(6)  not null,
    constraint outbox_attempts_counted check (attempts >= 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- A row here means: this handler's effect of this event is in the database. A second one is refused by the key.
create table inbox (
    handler  varchar(60) character set ascii collate ascii_bin not null,
    event_id bigint      not null,
    taken_at datetime(6) not null,
    primary key (handler, event_id),
    index inbox_by_age (taken_at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
