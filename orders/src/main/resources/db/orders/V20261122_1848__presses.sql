-- Requests that moved money, by the key that their sender gave them, with the first answer. Forgotten after two days.
create table press (
    who             varchar(40)  character set ascii collate ascii_bin not null,
    idempotency_key varchar(100) character set ascii collate ascii_bin not null,
    fingerprint     binary(32)   not null,                  -- of what was asked under the key
    answer          varchar(2000) not null,
    at              datetime(6)  not null,

    primary key (who, idempotency_key),
    index press_by_age (at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
