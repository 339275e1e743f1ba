-- A desk asks for all forms of its last periods.
alter table report add index report_of_period (period_first, area_code);
