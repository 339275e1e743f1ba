-- The officers of one office, to whom its work is given.

alter table account add index account_by_office (role, area_code, name);
