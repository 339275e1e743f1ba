-- Each try to take money by Stripe. The row is written before Stripe is asked, so that a try whose answer never came is
-- asked about again, under the same key, until it is known what became of it.
create table stripe_try (
    id              bigint       not null primary key,
    purchase_id     bigint       not null,
    kind            varchar(10)  character set ascii collate ascii_bin not null,
    attempt         smallint     not null,
    amount_satang   bigint       not null,
    return_to       varchar(500) not null,
    payment_method  varchar(100) character set ascii collate ascii_bin,   -- a card that Stripe knows, for CARD
    state           varchar(10)  character set ascii collate ascii_bin not null,
    stripe_id       varchar(100) character set ascii collate ascii_bin,
    payment_intent  varchar(100) character set ascii collate ascii_bin,
    leads_to        text,                               -- a page's address, or the text of a QR code
    received_satang bigint,
    trouble         varchar(20)  character set ascii collate ascii_bin,
    asked_at        datetime(6)  not null,
    look_at         datetime(6)  not null,              -- when to ask again
    looks           smallint     not null,
    is_open         tinyint generated always as (if(state in ('ASKED', 'OPEN'), 1, null)) stored,

    constraint stripe_try_of_a_payment   foreign key (purchase_id) references payment (purchase_id),
    constraint stripe_try_once           unique (purchase_id, kind, attempt),
    constraint stripe_try_one_open       unique (purchase_id, kind, is_open),
    constraint stripe_try_has_its_id     unique (stripe_id),
    constraint stripe_try_kind_known     check (kind in ('CHECKOUT', 'PROMPTPAY', 'CARD')),
    constraint stripe_try_state_known    check (state in ('ASKED', 'OPEN', 'PAID', 'OVER', 'GIVEN_BACK')),
    constraint stripe_try_open_has_an_id check (state in ('ASKED', 'OVER') or stripe_id is not null),
    constraint stripe_try_paid_so_much   check (state <> 'PAID' or received_satang = amount_satang),
    index stripe_try_to_look (is_open, look_at),
    index stripe_try_by_intent (payment_intent)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What Stripe told us. A message is kept once, whatever it is sent again; it only says where to look.
create table stripe_event (
    id          varchar(100) character set ascii collate ascii_bin not null primary key,
    type        varchar(100) character set ascii collate ascii_bin not null,
    about       varchar(100) character set ascii collate ascii_bin not null,
    received_at datetime(6)  not null,
    done_at     datetime(6),

    index stripe_event_open (done_at, received_at)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
