-- Which officer read which applicant's personal data, when and what for. Nothing changes or deletes a row.

create table personal_reading (
    id              bigint       not null primary key,
    registration_id bigint       not null,
    at              datetime(6)  not null,
    account_id      bigint       not null,
    reader_name     varchar(100) not null,
    office          varchar(12)  character set ascii collate ascii_bin not null,
    office_area     varchar(4)   character set ascii collate ascii_bin not null,
    purpose         varchar(12)  character set ascii collate ascii_bin not null,
    what            varchar(150) not null,
    note            varchar(200) not null,

    constraint reading_of_a_registration foreign key (registration_id) references registration (id),
    constraint reading_purpose_known check (purpose in ('APPLICATION', 'ASSISTANCE', 'PAPER', 'INVITATION', 'COMPLAINT')),
    index reading_by_registration (registration_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Registrations that end, for reminders.
alter table registration add index registration_by_end (valid_until, state);
