-- The whole life of a part, and its timers: timer_at is when the state it is in is up, whatever that means there.
alter table sub_order
    add column timer_at datetime(6),
    add index sub_order_timer (timer_at),
    add index sub_order_in_state (state, id);

alter table sub_order drop constraint sub_order_state_known;
alter table sub_order drop constraint sub_order_shipped_by_someone;
alter table sub_order drop constraint sub_order_paid_before_it_is_sent;
alter table sub_order drop constraint sub_order_paid_once_delivered;
alter table sub_order
    add constraint sub_order_state_known check (state in ('AWAITING_PAYMENT', 'PAID', 'CONFIRMED', 'PACKED', 'SHIPPED',
        'DELIVERED', 'RETURN_ASKED', 'DISPUTED', 'COMPLETED', 'RETURNED', 'REFUNDED', 'CANCELLED', 'EXPIRED')),
    add constraint sub_order_shipped_by_someone check (
        state in ('AWAITING_PAYMENT', 'PAID', 'CONFIRMED', 'PACKED', 'CANCELLED', 'EXPIRED') or carrier is not null),
    add constraint sub_order_paid_before_it_is_sent check (
        state not in ('PAID', 'CONFIRMED', 'PACKED', 'SHIPPED', 'RETURNED') or method = 'COD' or paid_at is not null),
    add constraint sub_order_paid_once_delivered check (
        state not in ('DELIVERED', 'RETURN_ASKED', 'DISPUTED', 'COMPLETED', 'REFUNDED') or paid_at is not null),
    add constraint sub_order_over_has_no_timer check (
        state not in ('COMPLETED', 'RETURNED', 'REFUNDED', 'CANCELLED', 'EXPIRED') or timer_at is null);

-- Those under way get the timers that they would have had.
update sub_order set timer_at = timestampadd(day, 5, placed_at) where state = 'PAID';
update sub_order set timer_at = timestampadd(day, 14, placed_at) where state = 'SHIPPED' and method <> 'COD';
update sub_order set timer_at = timestampadd(day, 14, placed_at) where state = 'DELIVERED';
