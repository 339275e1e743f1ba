-- What is given to everyone, month by month. A release is never changed: its file must have the checksum it was announced
-- with, and what was announced is held fast by the acts that point at it. What is put right later is a new edition.
create table open_release (
    id          bigint       not null primary key,
    fiscal_year smallint     not null,               -- Buddhist Era
    month       tinyint      not null,               -- of the calendar
    edition     smallint     not null,
    made_at     datetime(6)  not null,
    line_count    int        not null,               -- of the file, without its heading
    hidden_count  int        not null,               -- lines whose value is kept back
    changed_count int        not null,               -- lines that differ from the edition before
    note        varchar(500) not null,
    sha256      binary(32)   not null,
    content     mediumblob   not null,               -- CSV, UTF-8

    constraint open_release_once          unique (fiscal_year, month, edition),
    constraint open_release_held          unique (id, fiscal_year, month, edition, made_at, line_count, hidden_count, changed_count, note, sha256),
    constraint open_release_as_announced  check (sha256 = unhex(sha2(content, 256))),
    constraint open_release_month_known   check (month between 1 and 12 and edition > 0),
    constraint open_release_says_why      check (edition = 1 or (changed_count > 0 and char_length(note) > 0))
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Who gave it out. Points at all that was announced, so that neither can go without the other.
create table open_release_act (
    id          bigint       not null primary key,
    release_id  bigint       not null,
    fiscal_year smallint     not null,
    month       tinyint      not null,
    edition     smallint     not null,
    made_at     datetime(6)  not null,
    line_count    int        not null,
    hidden_count  int        not null,
    changed_count int        not null,
    note        varchar(500) not null,
    sha256      binary(32)   not null,
    who         varchar(100) not null,
    at          datetime(6)  not null,

    constraint open_release_act_of_release foreign key
        (release_id, fiscal_year, month, edition, made_at, line_count, hidden_count, changed_count, note, sha256) references open_release
        (id, fiscal_year, month, edition, made_at, line_count, hidden_count, changed_count, note, sha256) on update restrict on delete restrict
) character set utf8mb4 collate utf8mb4_0900_as_ci;
