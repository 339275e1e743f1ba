-- Of all that was typed in for a year, one is true: 1 marks it, null the ones before it.
alter table base_income
    drop index base_income_of_subject,
    drop index base_income_of_year,
    drop column superseded,
    add column is_current tinyint,
    add constraint base_income_one_is_true unique (subject, subject_id, fiscal_year, is_current),
    add constraint base_income_true_or_past check (is_current = 1),
    add index base_income_of_year (subject, fiscal_year, is_current, area_code);
