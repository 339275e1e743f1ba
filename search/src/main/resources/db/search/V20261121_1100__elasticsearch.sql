-- How far the index in Elasticsearch is, if there is one. Nodes take turns by locking the row: whoever holds
-- it feeds, the others skip it.

create table elasticsearch_feed (
    id            tinyint      not null primary key,
    index_name    varchar(100) character set ascii collate ascii_bin not null,   -- empty: none yet
    position      bigint       not null,
    origin        varchar(60)  character set ascii collate ascii_bin not null,
    rebuild_until datetime(6)  not null,                                         -- a node is rebuilding, as long as it says so

    constraint elasticsearch_feed_is_one check (id = 1)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into elasticsearch_feed (id, index_name, position, origin, rebuild_until) values (1, '', 0, '', utc_timestamp(6));
