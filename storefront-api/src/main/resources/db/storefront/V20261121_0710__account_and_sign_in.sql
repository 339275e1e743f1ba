-- Who may sign in, who is signed in, and how often someone has tried.

create table account (
    id            bigint       not null primary key,
    -- an e-mail address in lower case or a Thai telephone number in digits
    login         varchar(254) character set ascii collate ascii_bin not null,
    name          varchar(100) not null,
    password_hash varchar(200) character set ascii collate ascii_bin not null,
    role          varchar(20)  character set ascii collate ascii_bin not null,
    producer_id   bigint       null,   -- a producer of the catalog's
    area_code     varchar(4)   character set ascii collate ascii_bin null,
    created_at    datetime(6)  not null,
    constraint account_one_per_login unique (login),
    constraint account_role_known check (role in
        ('BUYER', 'PRODUCER', 'DISTRICT_OFFICER', 'PROVINCE_OFFICER', 'DEPARTMENT_OFFICER')),
    constraint account_of_producer_names_it check ((role = 'PRODUCER') = (producer_id is not null)),
    constraint account_area_suits_role check (
        (role = 'DISTRICT_OFFICER' and area_code is not null and char_length(area_code) = 4)
        or (role = 'PROVINCE_OFFICER' and area_code is not null and char_length(area_code) = 2)
        or (role not in ('DISTRICT_OFFICER', 'PROVINCE_OFFICER') and area_code is null))
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- From signing in to signing out, however often its tokens are renewed in between.
create table sign_in (
    id         bigint      not null primary key,
    account_id bigint      not null,
    started_at datetime(6) not null,
    ended_at   datetime(6) null,       -- signed out, or a replaced token came back
    constraint sign_in_of_account foreign key (account_id) references account (id),
    index sign_in_by_start (started_at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Only hashes: who reads this table cannot sign in with it. Replaced ones stay to be recognised.
create table refresh_token (
    token_hash  binary(32)  not null primary key,   -- SHA-256
    sign_in_id  bigint      not null,
    expires_at  datetime(6) not null,
    replaced_at datetime(6) null,
    constraint refresh_token_of_sign_in foreign key (sign_in_id) references sign_in (id) on delete cascade,
    index refresh_token_by_expiry (expires_at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- How many tries a login or an address has left, shared by all nodes.
create table rate_bucket (
    name       varchar(100)    character set ascii collate ascii_bin not null primary key,
    state      varbinary(2000) null,   -- Bucket4j's own form
    expires_at datetime(6)     not null,
    index rate_bucket_by_expiry (expires_at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
