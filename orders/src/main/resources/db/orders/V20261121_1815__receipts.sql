-- Receipts and tax invoices of sellers. Each seller counts its own through a year (Buddhist Era) without gaps: the number
-- is taken under a lock and in the transaction that writes the paper, so that one that is rolled back leaves none out.
create table receipt_series (
    producer_id bigint   not null,
    year_be     smallint not null,
    last_number int      not null,

    primary key (producer_id, year_be)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table receipt (
    id           bigint       not null primary key,
    producer_id  bigint       not null,
    year_be      smallint     not null,
    number       int          not null,
    sub_order_id bigint       not null,
    kind         varchar(12)  character set ascii collate ascii_bin not null,
    issued_at    datetime(6)  not null,
    seller_name  varchar(200) not null,
    seller_area  varchar(6)   character set ascii collate ascii_bin not null,
    seller_phone varchar(20)  character set ascii collate ascii_bin not null,
    tax_id       char(13)     character set ascii collate ascii_bin,
    branch       char(5)      character set ascii collate ascii_bin,

    constraint receipt_of_a_sub_order        foreign key (sub_order_id) references sub_order (id),
    constraint receipt_once_per_sub_order    unique (sub_order_id),
    constraint receipt_number_once           unique (producer_id, year_be, number),
    constraint receipt_kind_known            check (kind in ('RECEIPT', 'TAX_INVOICE')),
    constraint receipt_tax_invoice_has_an_id check ((kind = 'TAX_INVOICE') = (tax_id is not null and branch is not null))
) character set utf8mb4 collate utf8mb4_0900_as_ci;
