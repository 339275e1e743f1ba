-- Credit notes (ใบลดหนี้, Revenue Code, section 86/10): one for each refund of what a receipt or tax invoice was written for, numbered
-- as those are but in a series of their own.
alter table receipt_series
    add column paper varchar(12) character set ascii collate ascii_bin not null default 'RECEIPT',
    drop primary key,
    add primary key (producer_id, year_be, paper),
    add constraint receipt_series_paper_known check (paper in ('RECEIPT', 'CREDIT_NOTE'));

create table credit_note (
    id              bigint      not null primary key,
    producer_id     bigint      not null,
    year_be         smallint    not null,
    number          int         not null,
    receipt_id      bigint      not null,
    refund_id       bigint      not null,
    issued_at       datetime(6) not null,
    before_satang   bigint      not null,   -- what was sold by then, VAT and what the platform gave included
    credited_satang bigint      not null,   -- of it
    vat_satang      bigint      not null,   -- inside what is credited

    constraint credit_note_of_a_receipt       foreign key (receipt_id) references receipt (id),
    constraint credit_note_of_a_refund        foreign key (refund_id) references refund (id),
    constraint credit_note_once_per_refund    unique (refund_id),
    constraint credit_note_number_once        unique (producer_id, year_be, number),
    constraint credit_note_within_what_is_left check (credited_satang between 1 and before_satang),
    constraint credit_note_vat_within_it      check (vat_satang between 0 and credited_satang)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
