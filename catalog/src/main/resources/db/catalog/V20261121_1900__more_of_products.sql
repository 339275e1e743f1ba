-- What more is said of a product, of the ways it is sold, and of its seller.

alter table producer
    add column tax_id     char(13) character set ascii collate ascii_bin,  -- of one registered for VAT; null: it is not
    add column tax_branch char(5)  character set ascii collate ascii_bin,
    add constraint producer_vat_both_or_none check ((tax_id is null) = (tax_branch is null)),
    add constraint producer_tax_id_of_digits check (tax_id regexp '^[0-9]{13}$' and tax_branch regexp '^[0-9]{5}$');

alter table product
    add column options_th varchar(200) not null default '',                -- names of up to three options, one a line
    add column options_en varchar(200) not null default '',
    add column video      varchar(300) character set ascii collate ascii_bin not null default '',
    add column per_month  int,                                             -- pieces it can be made in; null: not said
    add constraint product_video_is_https    check (video = '' or video like 'https://%'),
    add constraint product_made_by_the_month check (per_month > 0);

alter table variant
    add column choices_th        varchar(250) not null default '',         -- one a line, as product.options_th
    add column choices_en        varchar(250) not null default '',
    add column preorder_ships_on date,
    add column length_mm         int,
    add column width_mm          int,
    add column height_mm         int,
    add column trader_code       varchar(30)  character set ascii collate ascii_bin not null default '',
    add column gtin              varchar(14)  character set ascii collate ascii_bin,
    add constraint variant_box_whole     check ((length_mm is null) = (width_mm is null) and (width_mm is null) = (height_mm is null)),
    add constraint variant_box_sensible  check (length_mm between 1 and 10000 and width_mm between 1 and 10000 and height_mm between 1 and 10000),
    add constraint variant_gtin_digits   check (gtin regexp '^([0-9]{8}|[0-9]{12}|[0-9]{13}|[0-9]{14})$'),
    add constraint variant_made_or_later check (made_to_order_days is null or preorder_ships_on is null),
    add index variant_by_gtin (gtin);

create table wholesale_tier (
    variant_id   bigint not null,
    least        int    not null,                                          -- pieces of one order from which it holds
    price_satang bigint not null,                                          -- for each of them

    primary key (variant_id, least),
    constraint wholesale_tier_of_a_variant check (least between 2 and 100000),
    constraint wholesale_price_positive    check (price_satang > 0),
    constraint wholesale_variant           foreign key (variant_id) references variant (id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- What is asked of a product of each type: rows, so that another question needs no new program.
create table attribute (
    type       varchar(10)   character set ascii collate ascii_bin not null,
    name       varchar(30)   character set ascii collate ascii_bin not null,
    position   smallint      not null,
    kind       varchar(10)   character set ascii collate ascii_bin not null,
    label_th   varchar(80)   not null,
    label_en   varchar(80)   not null,
    hint_th    varchar(200)  not null,
    hint_en    varchar(200)  not null,
    choices_th varchar(1000) not null,                                     -- one a line; for kind CHOICE
    choices_en varchar(1000) not null,
    retired    boolean       not null default false,                       -- no longer asked; what was said stays

    primary key (type, name),
    constraint attribute_type_known  check (type in ('FOOD', 'DRINK', 'TEXTILE', 'HOUSEHOLD', 'HERBAL')),
    constraint attribute_kind_known  check (kind in ('LINE', 'TEXT', 'CHOICE')),
    constraint attribute_name_simple check (name regexp '^[a-z][a-z0-9-]*$'),
    constraint attribute_has_choices check ((kind = 'CHOICE') = (choices_th <> ''))
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table product_attribute (
    product_id bigint        not null,
    name       varchar(30)   character set ascii collate ascii_bin not null,
    value_th   varchar(1000) not null,
    value_en   varchar(1000) not null,

    primary key (product_id, name),
    constraint product_attribute_of_one check (char_length(value_th) > 0),
    constraint product_attribute_product foreign key (product_id) references product (id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into attribute (type, name, position, kind, label_th, label_en, hint_th, hint_en, choices_th, choices_en) values
('FOOD', 'ingredients', 1, 'TEXT', 'ส่วนประกอบ', 'Ingredients', 'จากมากไปน้อย เช่น กุ้งเคย 80% เกลือ 20%', 'Most first, e.g. krill 80%, salt 20%', '', ''),
('FOOD', 'net-weight', 2, 'LINE', 'น้ำหนักสุทธิ', 'Net weight', 'เช่น 250 กรัม', 'e.g. 250 g', '', ''),
('FOOD', 'shelf-life', 3, 'LINE', 'เก็บได้นาน', 'Keeps for', 'เช่น 6 เดือน', 'e.g. 6 months', '', ''),
('FOOD', 'storage', 4, 'CHOICE', 'วิธีเก็บ', 'Storage', '', '', 'อุณหภูมิห้อง\nแช่เย็น\nแช่แข็ง', 'Room temperature\nChilled\nFrozen'),
('FOOD', 'allergens', 5, 'LINE', 'สารก่อภูมิแพ้', 'Allergens', 'เช่น กุ้ง ปลา ถั่ว นม ไข่ แป้งสาลี หรือ ไม่มี', 'e.g. shrimp, fish, nuts, milk, egg, wheat, or none', '', ''),
('FOOD', 'preservatives', 6, 'CHOICE', 'วัตถุกันเสีย', 'Preservatives', '', '', 'ไม่ใส่\nใส่', 'None\nAdded'),
('DRINK', 'ingredients', 1, 'TEXT', 'ส่วนประกอบ', 'Ingredients', 'จากมากไปน้อย', 'Most first', '', ''),
('DRINK', 'net-volume', 2, 'LINE', 'ปริมาณสุทธิ', 'Net content', 'เช่น 500 มล. หรือ 100 กรัม', 'e.g. 500 ml or 100 g', '', ''),
('DRINK', 'shelf-life', 3, 'LINE', 'เก็บได้นาน', 'Keeps for', 'เช่น 1 ปี', 'e.g. 1 year', '', ''),
('DRINK', 'storage', 4, 'CHOICE', 'วิธีเก็บ', 'Storage', '', '', 'อุณหภูมิห้อง\nแช่เย็น\nแช่แข็ง', 'Room temperature\nChilled\nFrozen'),
('DRINK', 'allergens', 5, 'LINE', 'สารก่อภูมิแพ้', 'Allergens', 'เช่น นม ถั่ว หรือ ไม่มี', 'e.g. milk, nuts, or none', '', ''),
('DRINK', 'sugar', 6, 'LINE', 'น้ำตาล', 'Sugar', 'เช่น ไม่เติม หรือ 5 กรัมต่อขวด', 'e.g. none added, or 5 g a bottle', '', ''),
('TEXTILE', 'fibre', 1, 'LINE', 'เส้นใย', 'Fibre', 'เช่น ฝ้าย 100% หรือ ไหมบ้าน', 'e.g. 100% cotton, or home-reared silk', '', ''),
('TEXTILE', 'weave', 2, 'LINE', 'วิธีทอ', 'Weave', 'เช่น มัดหมี่ ยกดอก จก', 'e.g. ikat, brocade', '', ''),
('TEXTILE', 'pattern', 3, 'LINE', 'ลาย', 'Pattern', 'เช่น ลายขอ ลายราชวัตร', 'e.g. hook, lattice', '', ''),
('TEXTILE', 'size', 4, 'LINE', 'ขนาด', 'Size', 'เช่น กว้าง 1 ม. ยาว 2 ม.', 'e.g. 1 m wide, 2 m long', '', ''),
('TEXTILE', 'dye', 5, 'CHOICE', 'สีย้อม', 'Dye', '', '', 'สีธรรมชาติ\nสีเคมี\nไม่ย้อม', 'Natural\nChemical\nUndyed'),
('TEXTILE', 'care', 6, 'TEXT', 'วิธีดูแล', 'Care', 'เช่น ซักมือ ไม่ใช้น้ำยาฟอก ตากในร่ม', 'e.g. wash by hand, no bleach, dry in the shade', '', ''),
('HOUSEHOLD', 'material', 1, 'LINE', 'วัสดุ', 'Material', 'เช่น กระจูด ไม้ไผ่ ดินเผา', 'e.g. sedge, bamboo, clay', '', ''),
('HOUSEHOLD', 'size', 2, 'LINE', 'ขนาด', 'Size', 'เช่น กว้าง 20 สูง 30 ซม.', 'e.g. 20 cm wide, 30 cm high', '', ''),
('HOUSEHOLD', 'technique', 3, 'LINE', 'วิธีทำ', 'How it is made', 'เช่น สานลายขัด ปั้นมือ', 'e.g. plain weave, hand-thrown', '', ''),
('HOUSEHOLD', 'care', 4, 'TEXT', 'วิธีดูแล', 'Care', 'เช่น เช็ดด้วยผ้าหมาด', 'e.g. wipe with a damp cloth', '', ''),
('HERBAL', 'ingredients', 1, 'TEXT', 'ส่วนประกอบสำคัญ', 'Active ingredients', 'เช่น ไพล ขมิ้นชัน การบูร', 'e.g. plai, turmeric, camphor', '', ''),
('HERBAL', 'net-content', 2, 'LINE', 'ปริมาณสุทธิ', 'Net content', 'เช่น 50 กรัม', 'e.g. 50 g', '', ''),
('HERBAL', 'use', 3, 'TEXT', 'วิธีใช้', 'How to use', 'เช่น ทานวดวันละ 2 ครั้ง', 'e.g. rub in twice a day', '', ''),
('HERBAL', 'caution', 4, 'TEXT', 'คำเตือน', 'Caution', 'เช่น ห้ามใช้กับแผลเปิด', 'e.g. not on open wounds', '', ''),
('HERBAL', 'shelf-life', 5, 'LINE', 'เก็บได้นาน', 'Keeps for', 'เช่น 2 ปี', 'e.g. 2 years', '', '');
