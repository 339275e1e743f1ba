-- When somebody is there who hands goods out; and where, when and until when, kept with each part as it was ordered.
alter table delivery_way
    add column hours varchar(100) not null default '' after place,
    add constraint delivery_way_hours_of_a_place check (hours = '' or kind like 'PICK%');

alter table sub_order
    add column delivery_hours    varchar(100) not null default '',
    add column delivery_last_day date,
    add constraint sub_order_last_day_of_a_fair check (delivery_last_day is null or delivery_kind = 'PICK_UP_FAIR');
