-- What producers are sent of what they are owed. A statement lists entries of the books; an entry is paid out once.
create table payout (
    id            bigint      not null primary key,
    producer_id   bigint      not null,
    amount_satang bigint      not null,
    made_at       datetime(6) not null,
    made_by       varchar(100) not null,
    paid_at       datetime(6),
    reference     varchar(40) character set ascii collate ascii_bin,
    paid_by       varchar(100),

    constraint payout_has_an_amount            check (amount_satang > 0),
    constraint payout_paid_with_its_reference  check ((paid_at is null) = (reference is null) and (paid_at is null) = (paid_by is null)),
    constraint payout_reference_pays_once      unique (reference),
    index payout_of_producer (producer_id, id),
    index payout_ready (paid_at, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table payout_line (
    entry_id  bigint not null primary key,
    payout_id bigint not null,

    constraint payout_line_of_an_entry  foreign key (entry_id) references account_entry (id),
    constraint payout_line_of_a_payout  foreign key (payout_id) references payout (id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

alter table account_entry drop constraint account_entry_kind_known;
alter table account_entry add constraint account_entry_kind_known check (kind in ('PAYMENT', 'CASH_COLLECTED',
    'CASH_REMITTED', 'REFUND_DUE', 'REFUND_PAID', 'PAYOUT'));
