-- What is measured, in words and with its target. A changed definition is a new version; figures name the one they follow.
create table indicator_definition (
    code       varchar(30)  character set ascii collate ascii_bin not null,
    version    smallint     not null,
    kind       varchar(10)  character set ascii collate ascii_bin not null,
    unit       varchar(10)  character set ascii collate ascii_bin not null,
    target     bigint,
    cohort     varchar(20)  character set ascii collate ascii_bin,
    name_th    varchar(200) not null,
    name_en    varchar(200) not null,
    formula_th varchar(600) not null,
    formula_en varchar(600) not null,
    source     varchar(200) not null,
    position   smallint     not null,

    primary key (code, version),
    constraint indicator_definition_kind_known check (kind in ('INCOME', 'COHORT', 'COUNT')),
    constraint indicator_definition_unit_known check (unit in ('PERMILLE', 'COUNT', 'SATANG'))
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into indicator_definition (code, version, kind, unit, target, cohort, name_th, name_en, formula_th, formula_en, source, position) values
('AREA_INCOME', 1, 'INCOME', 'PERMILLE', 60, null, 'รายได้ของพื้นที่เทียบปีฐาน', 'Income of the area against the base year',
 '(รวมรายได้ปีนี้ของทุกอำเภอ − รวมรายได้ปีฐานของทุกอำเภอ) ÷ รวมรายได้ปีฐาน รายได้ของอำเภอในปีหนึ่งคือยอดที่รายงานสำหรับปีนั้น ถ้าไม่มี ใช้ผลรวมในบัญชีขาย ถ้าไม่มีทั้งสองถือว่าขาด ไม่ใช่ศูนย์',
 '(income of all districts this year − base of all districts) ÷ base. A district''s income of a year is what was reported for it; where nothing was, the sum of its ledger rows; without either it is missing, not zero.',
 'CDD FY2565, 002:6643; formula inferred', 10),
('INCOME_TOTAL', 1, 'INCOME', 'PERMILLE', 60, null, 'รายได้รวมของผู้ผลิตเทียบปีฐาน', 'Income of all producers against the base year',
 '(รวมรายได้ปีนี้ของผู้ผลิตทุกราย − รวมรายได้ปีฐานของทุกรายที่มีปีฐาน) ÷ รวมรายได้ปีฐาน รวมรายใหม่ด้วย',
 '(income of all producers this year − base of all that have one) ÷ base; new producers included.',
 'CDD FY2565, 002:1037, 6643; formula inferred', 20),
('INCOME_SAME', 1, 'INCOME', 'PERMILLE', 60, null, 'รายได้ของรายเดิมเทียบปีฐาน', 'Income of the same producers, like for like',
 '(รวมรายได้ปีนี้ − รวมปีฐาน) ÷ รวมปีฐาน เฉพาะผู้ผลิตที่มียอดทั้งสองปี', '(income this year − base) ÷ base, of those with a figure in both years only.',
 'CDD FY2565, 002:6643; like for like is ours', 30),
('INCOME_AVERAGE', 1, 'INCOME', 'PERMILLE', 60, null, 'รายได้เฉลี่ยต่อรายเทียบปีฐาน', 'Average income per producer against the base year',
 '(รายได้ปีนี้ ÷ จำนวนรายที่มียอดปีนี้) เทียบ (รายได้ปีฐาน ÷ จำนวนรายที่มีปีฐาน)', '(income ÷ producers with sales this year) against (base ÷ producers with a base).',
 'CDD FY2565, 002:6643 (average income up 6 %)', 40),
('INCOME_MEDIAN', 1, 'INCOME', 'PERMILLE', null, null, 'อัตราเพิ่มของรายกลาง (มัธยฐาน)', 'Median growth of a producer',
 'ค่ากลางของอัตราเพิ่มรายราย เฉพาะรายที่มียอดทั้งสองปีและปีฐานมากกว่าศูนย์', 'The middle of the producers'' own growth, of those with a figure in both years and a base above zero.',
 'ours', 50),
('SHARE_RISEN', 1, 'INCOME', 'PERMILLE', null, null, 'สัดส่วนรายที่รายได้เพิ่มถึงร้อยละ 6', 'Share of producers whose income rose 6 % or more',
 'จำนวนรายที่ (รายได้ − ปีฐาน) ÷ ปีฐาน ≥ 6 % ÷ จำนวนรายที่เทียบได้', 'Producers with (income − base) ÷ base of at least 6 %, of those that can be compared.',
 'CDD FY2565, 002:6643; share is ours', 60),
('COMPLETENESS', 1, 'INCOME', 'PERMILLE', null, null, 'ความครบถ้วน', 'Completeness',
 'จำนวนรายที่มียอดขายในบัญชีปีนี้ ÷ จำนวนรายที่ควรมี (มียอดปีนี้หรือมีปีฐาน หรือสมาชิกของกลุ่มเป้าหมาย)', 'Producers with sales in the ledger this year, of those expected (with sales or a base, or members of the cohort).',
 'ours', 70),
('TOP_TENTH', 1, 'INCOME', 'PERMILLE', null, null, 'ส่วนแบ่งของร้อยละ 10 ที่ขายมากสุด', 'Share of the top 10 %',
 'รายได้ของร้อยละ 10 ของรายที่ขายได้มากที่สุด (ปัดขึ้น) ÷ รายได้ทั้งหมด', 'Income of the 10 % of producers that sold most (rounded up), of all income.',
 'inferred from CDD 001:119–121', 80),
('GINI', 1, 'INCOME', 'PERMILLE', null, null, 'การกระจุกตัว (Gini)', 'Concentration (Gini)',
 'ดัชนี Gini ของรายได้รายราย 0 = เท่ากันทุกราย 100 = อยู่ที่รายเดียว ยอดติดลบนับเป็นศูนย์', 'Gini index of the producers'' income, 0 = all alike, 100 = one has all; below zero counts as zero.',
 'ours', 90),
('COHORT_TRAINED', 1, 'COHORT', 'PERMILLE', 60, 'TRAINED', 'ผู้ประกอบการที่ผ่านการอบรม', 'Trained producers', 'เหมือนรายได้ของรายเดิม เฉพาะสมาชิกของกลุ่มนี้', 'As like for like, of this cohort''s members.', 'CDD FY2565, 002:6762', 110),
('COHORT_DEVELOPED', 1, 'COHORT', 'PERMILLE', 60, 'DEVELOPED', 'ผลิตภัณฑ์ในโครงการพัฒนา', 'Products of the development project', 'ยอดขายของผลิตภัณฑ์ในกลุ่มนี้ปีนี้ เทียบปีฐาน', 'Sales of this cohort''s products this year against the base year.', 'CDD FY2565, 002:6770', 120),
('COHORT_KBO', 1, 'COHORT', 'PERMILLE', 60, 'KBO', 'ผลิตภัณฑ์ KBO', 'KBO products', 'ยอดขายของผลิตภัณฑ์ในกลุ่มนี้ปีนี้ เทียบปีฐาน', 'Sales of this cohort''s products this year against the base year.', 'CDD FY2565, 002:4811', 130),
('COHORT_TRADER', 1, 'COHORT', 'PERMILLE', 60, 'TRADER', 'สินค้าของ OTOP Trader', 'OTOP Trader goods', 'รายได้จากสมาชิกของกลุ่มนี้ปีนี้ เทียบปีฐาน', 'Income of this cohort''s members this year against the base year.', 'CDD FY2565, 002:6405', 140),
('COHORT_SAFE_FOOD', 1, 'COHORT', 'PERMILLE', 60, 'SAFE_FOOD', 'กลุ่มอาหารปลอดภัย', 'Safe-food groups', 'เหมือนรายได้ของรายเดิม เฉพาะสมาชิกของกลุ่มนี้', 'As like for like, of this cohort''s members.', 'CDD FY2565, 002:5221', 150),
('COHORT_COMMUNITY_GOODS', 1, 'COHORT', 'PERMILLE', 60, 'COMMUNITY_GOODS', 'สินค้าชุมชนในช่องทางการตลาด', 'Community goods in channels', 'เหมือนรายได้ของรายเดิม เฉพาะสมาชิกของกลุ่มนี้', 'As like for like, of this cohort''s members.', 'CDD FY2565, 002:6784', 160),
('MARKET_DAYS', 1, 'COUNT', 'COUNT', 63000, null, 'วันตลาดนัดคนไทยยิ้มได้', 'Khon Thai Yim Dai market days', 'จำนวนวันที่ตลาดเปิดและรายงานในปีงบประมาณ', 'Days on which a market was held and reported in the fiscal year.', 'CDD FY2565, 002:4925', 210),
('CHANNEL_EVENTS', 1, 'COUNT', 'COUNT', 80013, null, 'จำนวนครั้งของช่องทางการตลาด', 'Channel events', 'ตลาดนัด งาน และการส่งเสริมการขายที่จัด นับเป็นครั้ง', 'Markets, fairs and promotion acts held, counted by time.', 'CDD FY2565, 002:1154', 220),
('PROMOTION_ACTS', 1, 'COUNT', 'COUNT', 16700, null, 'การส่งเสริมของนักการตลาดรุ่นใหม่', 'Promotion acts of new-generation marketers', 'รวมงานข้อ 1–5 ของรายงานนักการตลาดรุ่นใหม่', 'Sum of rows 1–5 of the marketers'' report.', 'CDD FY2565, 002:5072', 230),
('TRADER_PROVINCES', 1, 'COUNT', 'COUNT', 76, null, 'จังหวัดที่ OTOP Trader มีสินค้าอย่างน้อย 5 รายการ', 'Provinces whose OTOP Trader has at least 5 products', 'จังหวัดที่ขายสินค้าต่างกันอย่างน้อย 5 รายการผ่านช่องทาง OTOP Trader ในปีงบประมาณ', 'Provinces with at least 5 different products sold through channel OTOP Trader in the fiscal year.', 'CDD FY2565, 002:6371, 6403', 240),
('ONE_MORE_CHANNEL', 1, 'COUNT', 'PERMILLE', 800, null, 'ผู้ผลิตที่มีช่องทางเพิ่มอย่างน้อยหนึ่ง', 'Producers with at least one more channel', 'จำนวนรายที่ขายผ่านช่องทางมากกว่าปีก่อน ÷ จำนวนรายที่มียอดทั้งสองปี', 'Producers that sold through more channels than the year before, of those that sold in both.', 'CDD FY2565, 002:1890, 1998', 250),
('REGISTER_CURRENT', 1, 'COUNT', 'COUNT', 76, null, 'จังหวัดที่ทะเบียนผู้ผลิตเป็นปัจจุบัน', 'Provinces with a current register', 'จังหวัดที่มีรายการในทะเบียนที่ประกาศแล้วในปีงบประมาณนี้', 'Provinces with an entry announced in the register in this fiscal year.', 'CDD FY2565, 002:6327', 260);

-- Growth of a wide area, counted ahead of its being asked for. stamp names the state of the ledger and of the typed
-- bases it was counted from; area_code: '' the country, R and a digit a region, two digits a province.
create table indicator_growth (
    fiscal_year     smallint    not null,
    base_year       smallint    not null,
    cohort          varchar(20) character set ascii collate ascii_bin not null,
    area_code       varchar(4)  character set ascii collate ascii_bin not null,
    members         bigint      not null,
    reported        bigint      not null,
    with_base       bigint      not null,
    compared        bigint      not null,
    newcomers       bigint      not null,
    silent          bigint      not null,
    income_satang   bigint      not null,
    base_satang     bigint      not null,
    compared_income bigint      not null,
    compared_base   bigint      not null,
    newcomer_income bigint      not null,
    measured        bigint      not null,
    risen           bigint      not null,
    median_permille bigint,
    top_satang      bigint      not null,
    gini_permille   bigint,
    stamp           varchar(80) character set ascii collate ascii_bin not null,
    computed_at     datetime(6) not null,

    primary key (fiscal_year, base_year, cohort, area_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Who is in which cohort, as the catalog says; read from there again every few minutes. product_id 0: the whole producer.
create table cohort_member (
    cohort         varchar(20) character set ascii collate ascii_bin not null,
    programme_year smallint    not null,
    producer_id    bigint      not null,
    product_id     bigint      not null,
    area_code      varchar(6)  character set ascii collate ascii_bin not null,

    primary key (cohort, programme_year, producer_id, product_id),
    index cohort_member_of_producer (producer_id, programme_year)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- The nightly recount of every sum from the ledger: which steps of a run are done, so that a stopped one goes on.
create table recount_step (
    run_id       bigint      not null,
    step         varchar(40) character set ascii collate ascii_bin not null,
    done_at      datetime(6) not null,
    rows_read    bigint      not null,
    rows_mended  bigint      not null,
    primary key (run_id, step)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table recount_run (
    id          bigint      not null primary key,
    started_at  datetime(6) not null,
    finished_at datetime(6),
    index recount_run_open (finished_at, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- Counts that take more than a moment, counted ahead.
create table indicator_count (
    fiscal_year  smallint    not null,
    code         varchar(30) character set ascii collate ascii_bin not null,
    area_code    varchar(4)  character set ascii collate ascii_bin not null,
    part_count   bigint      not null,
    whole_count  bigint      not null,
    computed_at  datetime(6) not null,

    primary key (fiscal_year, code, area_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

alter table product_year add index product_year_of_channel (fiscal_year, channel, producer_id);

-- By month, for the recount.
alter table sales_by_producer add index sales_by_producer_of_month (fiscal_year, month);

-- One recount at a time, however many nodes: its one row is locked by who counts.
create table recount_turn (id tinyint not null primary key);
insert into recount_turn (id) values (1);
