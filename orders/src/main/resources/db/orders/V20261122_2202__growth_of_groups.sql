-- Community groups and the producers that work in them, as the catalog says; read from there again every few minutes.
create table community_group (
    group_id  bigint       not null primary key,
    name_th   varchar(200) not null,
    area_code varchar(6)   character set ascii collate ascii_bin not null,

    index community_group_in_area (area_code)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

create table community_group_maker (
    group_id    bigint not null,
    producer_id bigint not null,

    primary key (group_id, producer_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into indicator_definition (code, version, kind, unit, target, cohort, name_th, name_en, formula_th, formula_en, source, position) values
('INCOME_GROUP', 1, 'INCOME', 'PERMILLE', 60, null, 'รายได้ของกลุ่มเทียบปีฐาน', 'Income of a community group against the base year',
 'เหมือนรายได้ของรายเดิม เฉพาะผู้ผลิตของกลุ่ม คือ ผู้ผลิตที่กลุ่มลงทะเบียนไว้ ผู้ผลิตที่สมาชิกลงทะเบียนไว้ และผู้ผลิตที่มอบให้กลุ่มขายแทน นับแต่ละรายครั้งเดียว',
 'As like for like, of the group''s producers: the one the group is registered as, those its members are registered as, and those that let the group sell for them; each counted once.',
 'CDD FY2565, 002:2510, 4542, 5174; CODI 004:964; roll-up inferred', 45);
