-- Double-entry books, append only. One posting tells one event of money; its entries sum to nothing. Debits are
-- positive, credits negative. A balance is the sum of an account's entries and is kept nowhere else.

create table account_entry (
    id            bigint      not null primary key,
    posting_id    bigint      not null,
    kind          varchar(16) character set ascii collate ascii_bin not null,
    cause_id      bigint      not null,               -- the sub-order or the refund that it is about
    order_id      bigint      not null,
    account       varchar(20) character set ascii collate ascii_bin not null,
    producer_id   bigint      not null,               -- 0 where it is nobody's in particular
    amount_satang bigint      not null,
    at            datetime(6) not null,

    constraint account_entry_once_per_cause unique (cause_id, kind, account),
    constraint account_entry_of_something   check (amount_satang <> 0),
    constraint account_entry_kind_known     check (kind in ('PAYMENT', 'CASH_COLLECTED', 'CASH_REMITTED', 'REFUND_DUE',
        'REFUND_PAID')),
    constraint account_entry_account_known  check (account in ('BUYER_RECEIPTS', 'COD_IN_TRANSIT', 'PRODUCER_PAYABLE',
        'SHIPPING', 'REFUNDS')),
    index account_entry_of_posting (posting_id, amount_satang),
    index account_entry_of_account (account, producer_id, amount_satang)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Money owed back to buyers, until somebody has sent it and says how.
create table refund (
    id            bigint       not null primary key,
    purchase_id   bigint       not null,
    sub_order_id  bigint       not null,
    amount_satang bigint       not null,
    reason        varchar(300) not null,
    due_at        datetime(6)  not null,
    paid_at       datetime(6),
    proof         varchar(100),
    paid_by       varchar(100),

    constraint refund_of_a_part            foreign key (sub_order_id) references sub_order (id),
    constraint refund_has_an_amount        check (amount_satang > 0),
    constraint refund_paid_with_its_proof  check ((paid_at is null) = (proof is null) and (paid_at is null) = (paid_by is null)),
    constraint refund_proof_pays_once      unique (proof),
    index refund_due (paid_at, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
