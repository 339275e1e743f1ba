-- What is counted ahead is kept by province, so that a count can be shown with what it is made of. The row without an
-- area says that it was counted at all. Counted again at the next asking.
delete from indicator_count;
alter table indicator_count add column what varchar(20) character set ascii collate ascii_bin not null;

insert into indicator_definition (code, version, kind, unit, target, cohort, name_th, name_en, formula_th, formula_en, source, position) values
('CHANNEL_EVENTS', 2, 'COUNT', 'COUNT', 80013, null, 'จำนวนครั้งของช่องทางการตลาด', 'Channel events',
 'วันตลาดนัดคนไทยยิ้มได้ + งานแสดงสินค้าและ OTOP Mobile (งานหนึ่งนับครั้งเดียวไม่ว่ามีกี่บูธ) + งานส่งเสริมข้อ 1–5 ของนักการตลาดรุ่นใหม่',
 'Khon Thai Yim Dai market days + fairs and OTOP Mobile (a fair counts once however many booths) + rows 1–5 of the marketers'' report.',
 'CDD FY2565, 002:1138–1154; what is added up is inferred', 220),
('REGISTER_CURRENT', 2, 'COUNT', 'COUNT', 76, null, 'จังหวัดที่ทะเบียนผู้ผลิตเป็นปัจจุบัน', 'Provinces with a current register',
 'จังหวัดที่ประกาศรายชื่อผู้ผลิตในทะเบียนอย่างน้อยหนึ่งครั้งในปีงบประมาณนี้', 'Provinces that announced producers in the register at least once in this fiscal year.',
 'CDD FY2565, 002:6327; what makes it current is inferred', 260);
