-- Goods of new sellers, and goods that speak of forbidden things, are looked at by staff.

alter table producer
    add column on_trial boolean not null default false, -- a new seller: its goods are looked at before others see them
    add index producer_on_trial (on_trial, id);

create table listing_review (
    id          bigint        not null primary key,
    product_id  bigint        not null,
    version     int           not null,                 -- of the product when it was last changed
    state       varchar(10)   character set ascii collate ascii_bin not null,
    was         text          not null,                 -- JSON: what was approved before, field by field; empty: nothing
    now_is      text          not null,                 -- JSON: what is asked for
    hits        varchar(500)  not null,                 -- forbidden words found, one a line
    asked_at    datetime(6)   not null,
    decided_at  datetime(6),
    decided_by  varchar(100)  not null default '',
    reasons     varchar(1000) not null default '',
    waiting_for bigint        generated always as (case when state = 'WAITING' then product_id end) stored,

    constraint listing_review_product      foreign key (product_id) references product (id),
    constraint listing_review_once_waiting unique (waiting_for),
    constraint listing_review_state_known  check (state in ('WAITING', 'APPROVED', 'RETURNED')),
    constraint listing_review_decided      check ((state = 'WAITING') = (decided_at is null)),
    constraint listing_review_says_why     check (state <> 'RETURNED' or char_length(reasons) > 0),
    index listing_review_of_product (product_id, id),
    index listing_review_queue (state, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table forbidden_word (
    word       varchar(60)  character set utf8mb4 collate utf8mb4_bin not null primary key,
    reason_th  varchar(200) not null,
    reason_en  varchar(200) not null,
    changed_by varchar(100) not null,
    changed_at datetime(6)  not null,

    constraint forbidden_word_is_one check (char_length(word) > 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into forbidden_word (word, reason_th, reason_en, changed_by, changed_at) values
('สุรา', 'ห้ามขายเครื่องดื่มแอลกอฮอล์ทางออนไลน์ ตามประกาศ พ.ร.บ. ควบคุมเครื่องดื่มแอลกอฮอล์ พ.ศ. 2551', 'Alcohol may not be sold online (Alcohol Control Act 2008 and its 2020 notification)', 'migration', '2026-11-21 00:00:00'),
('เหล้า', 'ห้ามขายเครื่องดื่มแอลกอฮอล์ทางออนไลน์ ตามประกาศ พ.ร.บ. ควบคุมเครื่องดื่มแอลกอฮอล์ พ.ศ. 2551', 'Alcohol may not be sold online (Alcohol Control Act 2008 and its 2020 notification)', 'migration', '2026-11-21 00:00:00'),
('เบียร์', 'ห้ามขายเครื่องดื่มแอลกอฮอล์ทางออนไลน์ ตามประกาศ พ.ร.บ. ควบคุมเครื่องดื่มแอลกอฮอล์ พ.ศ. 2551', 'Alcohol may not be sold online (Alcohol Control Act 2008 and its 2020 notification)', 'migration', '2026-11-21 00:00:00'),
('บุหรี่', 'ห้ามขายยาสูบทางอิเล็กทรอนิกส์ ตาม พ.ร.บ. ควบคุมผลิตภัณฑ์ยาสูบ พ.ศ. 2560 มาตรา 27', 'Tobacco may not be sold electronically (Tobacco Products Control Act 2017, section 27)', 'migration', '2026-11-21 00:00:00'),
('ยาเส้น', 'ห้ามขายยาสูบทางอิเล็กทรอนิกส์ ตาม พ.ร.บ. ควบคุมผลิตภัณฑ์ยาสูบ พ.ศ. 2560 มาตรา 27', 'Tobacco may not be sold electronically (Tobacco Products Control Act 2017, section 27)', 'migration', '2026-11-21 00:00:00'),
('งาช้าง', 'งาช้างต้องมีใบอนุญาตค้า ตาม พ.ร.บ. งาช้าง พ.ศ. 2558', 'Ivory needs a trading licence (Elephant Ivory Act 2015)', 'migration', '2026-11-21 00:00:00'),
('อาวุธปืน', 'อาวุธปืนขายไม่ได้', 'Firearms may not be sold', 'migration', '2026-11-21 00:00:00'),
('รักษามะเร็ง', 'โฆษณาว่ารักษาโรคไม่ได้ ตาม พ.ร.บ. อาหาร พ.ศ. 2522 มาตรา 40', 'No claim to cure diseases (Food Act 1979, section 40)', 'migration', '2026-11-21 00:00:00'),
('รักษาโรค', 'โฆษณาว่ารักษาโรคไม่ได้ ตาม พ.ร.บ. อาหาร พ.ศ. 2522 มาตรา 40', 'No claim to cure diseases (Food Act 1979, section 40)', 'migration', '2026-11-21 00:00:00');
