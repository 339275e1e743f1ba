-- What the platform keeps of a sale, in hundredths of a percent of the goods. Rules are never changed: a new one takes
-- over on its day, so that what held on any day can be told. A rule without a rate ends the one before it.
create table commission_rule (
    id         bigint       not null primary key,
    subject    varchar(10)  character set ascii collate ascii_bin not null,
    code       varchar(60)  not null,                 -- the product type, the programme's name; empty for all
    permyriad  int,
    begins_on  date         not null,
    reason     varchar(300) not null,
    made_at    datetime(6)  not null,
    made_by    varchar(100) not null,

    constraint commission_subject_known   check (subject in ('ALL', 'TYPE', 'PROGRAMME')),
    constraint commission_of_something    check ((subject = 'ALL') = (code = '')),
    constraint commission_at_most_30_pct  check (permyriad between 0 and 3000),
    constraint commission_has_a_reason    check (char_length(reason) >= 3),
    index commission_of_subject (subject, code, begins_on, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- The producers that sell under a programme's rule.
create table commission_programme (
    programme   varchar(60)  not null,
    producer_id bigint       not null,
    added_at    datetime(6)  not null,
    added_by    varchar(100) not null,

    primary key (programme, producer_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
