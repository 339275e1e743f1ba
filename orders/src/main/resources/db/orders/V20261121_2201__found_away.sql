-- More was at a fair than was counted when it was moved there.
alter table stock_movement drop constraint stock_movement_has_its_direction;
alter table stock_movement add constraint stock_movement_has_its_direction check (
    (kind in ('RECEIVED', 'RELEASED') and quantity > 0 and away = 0)
    or (kind = 'SOLD' and quantity < 0 and away = 0)
    or (kind = 'ADJUSTED' and quantity <> 0 and away = 0)
    or (kind = 'MOVED_OUT' and quantity < 0 and away = -quantity)
    or (kind = 'MOVED_BACK' and quantity > 0 and away = -quantity)
    or (kind in ('SOLD_AWAY', 'LOST_AWAY') and quantity = 0 and away < 0)
    or (kind in ('UNSOLD_AWAY', 'FOUND_AWAY') and quantity = 0 and away > 0));
