-- What somebody asked the indicators about the whole country: answered from the shelf, and counted in the background
-- where it is not there yet. Kept a while after it was asked, so that the night counts it again.
create table indicator_question (
    fiscal_year smallint    not null,
    base_year   smallint    not null,
    cohort      varchar(20) character set ascii collate ascii_bin not null,
    asked_at    datetime(6) not null,
    waits       boolean     not null,
    claimed_at  datetime(6),                  -- by a node that counts it; long ago means that node is gone

    primary key (fiscal_year, base_year, cohort),
    index indicator_question_waiting (waits, asked_at),
    index indicator_question_asked (asked_at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
