-- Bank transfer beside PromptPay, and the pictures of slips.
alter table purchase drop constraint purchase_method_known;
alter table purchase add constraint purchase_method_known check (method in ('PROMPTPAY', 'TRANSFER', 'COD', 'STRIPE'));

-- Every slip a buyer sent, also one that was found wanting. A transaction pays once, and so does a picture.
create table payment_slip (
    id              bigint       not null primary key,
    purchase_id     bigint       not null,
    reference       varchar(40)  character set ascii collate ascii_bin not null,
    read_from_code  boolean      not null,             -- by us from the picture; else typed by the buyer
    bank            char(3)      character set ascii collate ascii_bin,   -- as the code names it
    sent_at         datetime(6)  not null,
    pixels_sha256   binary(32),
    picture         mediumblob,                        -- JPEG that we made ourselves
    refused_at      datetime(6),
    refused_by      varchar(100),
    refused_because varchar(300),

    constraint payment_slip_of_a_payment      foreign key (purchase_id) references payment (purchase_id),
    constraint payment_slip_reference_once    unique (reference),
    constraint payment_slip_picture_once      unique (pixels_sha256),
    constraint payment_slip_picture_and_print check ((picture is null) = (pixels_sha256 is null)),
    constraint payment_slip_refused_by_someone check (
        (refused_at is null) = (refused_by is null) and (refused_at is null) = (refused_because is null)),
    index payment_slip_of_order (purchase_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
