-- What the staff says means the same, and every time they changed it.

create table synonym_rule (
    id       bigint       not null primary key,
    terms    varchar(200) not null,                -- 'ไหม, silk' both ways; 'ของฝาก => ขนม' one way
    added_by bigint       not null,                -- account
    added_at datetime(6)  not null,

    constraint synonym_rule_once unique (terms)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table synonym_change (
    id         bigint       not null primary key,
    rule_id    bigint       not null,
    kind       varchar(10)  character set ascii collate ascii_bin not null,
    terms      varchar(200) not null,
    changed_by bigint       not null,
    changed_at datetime(6)  not null,

    constraint synonym_change_kind check (kind in ('ADDED', 'REMOVED'))
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Rises with every change of the rules, under a lock: a node that knows a version knows all rules up to it.
create table synonym_version (
    id      tinyint not null primary key,
    version bigint  not null,

    constraint synonym_version_is_one check (id = 1)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into synonym_version (id, version) values (1, 0);

-- How often a text was searched for on a day, in Thailand. Not by whom: only texts whose every word names goods are counted.
create table search_count (
    day      date        not null,
    text     varchar(60) not null,
    searches bigint      not null,

    primary key (day, text),
    constraint search_count_counted check (searches > 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
