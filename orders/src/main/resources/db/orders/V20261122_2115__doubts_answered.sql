-- What a producer says about two of its sales that may be one: once, before an officer decides.
alter table sales_doubt
    add column answer      varchar(12) character set ascii collate ascii_bin,
    add column answer_note varchar(300),
    add column answered_by varchar(100),
    add column answered_at datetime(6),
    add constraint sales_doubt_answer_known check (answer in ('ONE_SALE', 'TWO_SALES')),
    add constraint sales_doubt_answer_whole check (
        (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)
        and (answer is null) = (answer_note is null)),
    add index sales_doubt_of_producer (producer_id, state, id);
