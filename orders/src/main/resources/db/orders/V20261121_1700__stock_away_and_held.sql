-- Pieces that are a producer's still, but not where orders are packed: at a fair, or with a Trader.
create table stock_away (
    variant_id  bigint      not null,
    place       varchar(30) character set ascii collate ascii_bin not null,  -- FAIR:12, TRADER:7
    producer_id bigint      not null,
    pieces      int         not null,

    primary key (variant_id, place),
    -- Two phones without a network may both sell the last piece at a fair: that happened, and shows as a difference.
    constraint stock_away_never_negative check (pieces >= 0 or place like 'FAIR:%'),
    constraint stock_away_of_what_is_kept foreign key (variant_id) references stock (variant_id),
    index stock_away_of_producer (producer_id, place),
    index stock_away_at_place (place, variant_id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- A movement moves home stock by quantity and a place's by away. The reference names its cause elsewhere, which
-- moves a variant once however often it is told.
alter table stock_movement drop constraint stock_movement_has_its_direction;
alter table stock_movement
    modify column kind varchar(12) character set ascii collate ascii_bin not null,
    add column away      int         not null default 0,
    add column place     varchar(30) character set ascii collate ascii_bin,
    add column reference varchar(60) character set ascii collate ascii_bin,
    add constraint stock_movement_has_its_direction check (
        (kind in ('RECEIVED', 'RELEASED') and quantity > 0 and away = 0)
        or (kind = 'SOLD' and quantity < 0 and away = 0)
        or (kind = 'ADJUSTED' and quantity <> 0 and away = 0)
        or (kind = 'MOVED_OUT' and quantity < 0 and away = -quantity)
        or (kind = 'MOVED_BACK' and quantity > 0 and away = -quantity)
        or (kind in ('SOLD_AWAY', 'LOST_AWAY') and quantity = 0 and away < 0)
        or (kind = 'UNSOLD_AWAY' and quantity = 0 and away > 0)),
    add constraint stock_movement_is_somewhere check ((place is null) = (away = 0)),
    add constraint stock_movement_once_per_cause unique (reference, variant_id, kind),
    add index stock_movement_at_place (place, variant_id, away);

-- Pieces put aside for a buyer at checkout. They are out of stock.available and back in it when the time is up:
-- available and held together are the sum of the movements.
create table stock_hold (
    owner      varchar(24) character set ascii collate ascii_bin not null,   -- as cart_line.owner
    variant_id bigint      not null,
    quantity   smallint    not null,
    since      datetime(6) not null,
    held_until datetime(6) not null,                                         -- a timer

    primary key (owner, variant_id),
    constraint stock_hold_of_1_to_999_pieces check (quantity between 1 and 999),
    constraint stock_hold_of_what_is_kept    foreign key (variant_id) references stock (variant_id),
    index stock_hold_due (held_until)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
