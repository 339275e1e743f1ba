-- Files that people sent with figures in them: first looked at, then applied and kept as evidence.
create table kept_file (
    id         bigint       not null primary key,
    kind       varchar(20)  character set ascii collate ascii_bin not null,
    owner      varchar(40)  character set ascii collate ascii_bin not null,
    subject    varchar(40)  character set ascii collate ascii_bin not null,
    name       varchar(150) not null,
    bytes      mediumblob   not null,
    who        varchar(100) not null,
    at         datetime(6)  not null,
    applied_at datetime(6),

    index kept_file_never_applied (applied_at, at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
