-- The published register is read by everybody, page by page and whole: what is in it stands together, the newest first.

alter table registration
    add column in_register boolean generated always as
        (case when state in ('REGISTERED', 'REVOCATION_ORDERED') and superseded_by is null then 1 end) stored,
    add index register_newest_first (in_register, id),
    add index register_of_province (in_register, province_code, id),
    add index register_of_district (in_register, district_code, id),
    add index register_of_year (in_register, year_be, id);
