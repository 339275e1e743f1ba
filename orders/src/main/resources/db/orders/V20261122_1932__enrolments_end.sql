-- A producer sells under a programme's commission from one day to another; what held on any day can be told.
alter table commission_programme
    add column begins_on date not null default '2026-01-01',
    add column ends_on   date,                       -- the first day it no longer does
    add column ended_at  datetime(6),
    add column ended_by  varchar(100),
    drop primary key,
    add primary key (programme, producer_id, begins_on),
    add constraint commission_programme_ends_after_it_began check (ends_on > begins_on),
    add constraint commission_programme_ended_by_somebody check (
        (ends_on is null) = (ended_at is null) and (ends_on is null) = (ended_by is null));
update commission_programme set begins_on = date(timestampadd(hour, 7, added_at));
alter table commission_programme alter column begins_on drop default;
