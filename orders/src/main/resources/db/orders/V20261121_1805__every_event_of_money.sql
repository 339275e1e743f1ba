-- Accounts for all that happens to money: what a card company holds, what the platform gives on top and keeps, the tax
-- inside what a producer is owed, what carriers keep of the cash they took, and what is on its way to producers.
alter table account_entry drop constraint account_entry_kind_known;
alter table account_entry drop constraint account_entry_account_known;
alter table account_entry
    add constraint account_entry_kind_known check (kind in ('PAYMENT', 'CASH_COLLECTED', 'CASH_REMITTED', 'CASH_KEPT',
        'REFUND_DUE', 'REFUND_PAID', 'PAYOUT_SENT', 'PAYOUT', 'PAYOUT_FAILED')),
    add constraint account_entry_account_known check (account in ('BUYER_RECEIPTS', 'GATEWAY', 'COD_IN_TRANSIT',
        'PRODUCER_PAYABLE', 'VAT', 'SHIPPING', 'COMMISSION', 'PROMOTION', 'CARRIER_FEES', 'REFUNDS', 'PAYOUTS'));

-- Until now the books did not tell Stripe's money from the bank's.
update account_entry e join sub_order s on s.id = e.cause_id
set e.account = 'GATEWAY' where e.kind = 'PAYMENT' and e.account = 'BUYER_RECEIPTS' and s.method = 'STRIPE';

-- What carriers and others handed over of the cash they took at the door.
create table cod_remittance (
    id               bigint       not null primary key,
    carrier          varchar(20)  character set ascii collate ascii_bin not null,
    reference        varchar(40)  character set ascii collate ascii_bin not null,
    received_on      date         not null,
    collected_satang bigint       not null,             -- the sum of its lines
    fee_satang       bigint       not null,             -- what the carrier kept
    made_at          datetime(6)  not null,
    made_by          varchar(100) not null,

    constraint cod_remittance_comes_once     unique (carrier, reference),
    constraint cod_remittance_is_an_amount   check (collected_satang > 0 and fee_satang between 0 and collected_satang)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table cod_remittance_line (
    id              bigint      not null primary key,
    remittance_id   bigint      not null,
    tracking_number varchar(40) character set ascii collate ascii_bin not null,
    amount_satang   bigint      not null,
    fee_satang      bigint      not null,
    sub_order_id    bigint,                             -- null where no parcel of ours has the number
    expected_satang bigint,
    result          varchar(14) character set ascii collate ascii_bin not null,
    settled_at      datetime(6),
    settled_by      varchar(100),

    constraint cod_line_of_a_remittance foreign key (remittance_id) references cod_remittance (id),
    constraint cod_line_result_known    check (result in ('AGREES', 'DIFFERS', 'NOT_DELIVERED', 'REPEATED', 'UNKNOWN')),
    constraint cod_line_is_an_amount    check (amount_satang > 0 and fee_satang between 0 and amount_satang),
    constraint cod_line_settled_known   check (settled_at is null or sub_order_id is not null),
    index cod_line_of_remittance (remittance_id, id),
    index cod_line_open (settled_at, result, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

alter table sub_order add index sub_order_by_tracking (tracking_number);

-- How a refund is sent back. By Stripe: asked for with the refund's own key until the answer is known.
alter table refund
    add column method varchar(10) character set ascii collate ascii_bin not null default 'PROMPTPAY',
    add column gateway_id varchar(60) character set ascii collate ascii_bin,
    add column gateway_state varchar(20) character set ascii collate ascii_bin,
    add column asked_at datetime(6),
    add constraint refund_gateway_id_once unique (gateway_id),
    add index refund_to_ask (method, paid_at, asked_at);
update refund r join purchase p on p.id = r.purchase_id set r.method = p.method;

-- Where producers want their money, dated: the newest counts, statements keep the one they were sent to.
create table payout_account (
    id          bigint       not null primary key,
    producer_id bigint       not null,
    kind        varchar(10)  character set ascii collate ascii_bin not null,
    bank_code   char(3)      character set ascii collate ascii_bin,
    number      varchar(20)  character set ascii collate ascii_bin not null,
    holder      varchar(120) not null,
    made_at     datetime(6)  not null,
    made_by     varchar(100) not null,

    constraint payout_account_kind_known check (kind in ('BANK', 'PROMPTPAY')),
    constraint payout_account_has_a_bank check ((kind = 'BANK') = (bank_code is not null)),
    index payout_account_of_producer (producer_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- A statement is sent by one try after the other; each try is a cause of its own in the books.
create table payout_try (
    id          bigint       not null primary key,
    payout_id   bigint       not null,
    account_id  bigint,                                 -- null: sent by hand
    batch_id    bigint       not null,                  -- the bank file it was in
    sent_at     datetime(6)  not null,
    sent_by     varchar(100) not null,
    ended_at    datetime(6),
    ended_by    varchar(100),
    failed_because varchar(300),
    open_payout bigint generated always as (if(ended_at is null, payout_id, null)) stored,

    constraint payout_try_of_a_payout  foreign key (payout_id) references payout (id),
    constraint payout_try_to_an_account foreign key (account_id) references payout_account (id),
    constraint payout_one_try_at_a_time unique (open_payout),
    constraint payout_try_ended_by_someone check ((ended_at is null) = (ended_by is null)),
    index payout_try_of_batch (batch_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

alter table payout
    add column from_day date,
    add column to_day   date;

-- What of a statement is each member's of a group, by the shares held when it was made; the parts add up to it.
create table payout_share (
    payout_id     bigint       not null,
    member_id     bigint       not null,
    name          varchar(200) not null,
    shares        int          not null,
    amount_satang bigint       not null,

    primary key (payout_id, member_id),
    constraint payout_share_of_a_payout foreign key (payout_id) references payout (id),
    constraint payout_share_is_held     check (shares > 0 and amount_satang >= 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
