-- The ways in which a producer sends, or lets be fetched. producer_id 0 is for producers who said nothing.
create table delivery_way (
    id               bigint       not null primary key,
    producer_id      bigint       not null,
    kind             varchar(20)  character set ascii collate ascii_bin not null,
    place            varchar(200) not null,              -- where to fetch it; empty for what is sent
    basis            varchar(6)   character set ascii collate ascii_bin not null,
    near_satang      bigint       not null,              -- the first kilogram or piece, inside the producer's province
    near_more_satang bigint       not null,              -- each more
    region_satang    bigint       not null,              -- in the other provinces of its region
    region_more_satang bigint     not null,
    far_satang       bigint       not null,              -- everywhere else
    far_more_satang  bigint       not null,
    free_over_satang bigint,
    ends_on          date,                               -- a fair's last day

    constraint delivery_way_kind_known check (kind in ('THAILAND_POST', 'KERRY', 'FLASH', 'OWN_DELIVERY',
        'PICK_UP_GROUP', 'PICK_UP_CENTRE', 'PICK_UP_FAIR')),
    constraint delivery_way_basis_known check (basis in ('WEIGHT', 'PIECE')),
    constraint delivery_way_costs_not_below_nothing check (near_satang >= 0 and near_more_satang >= 0
        and region_satang >= 0 and region_more_satang >= 0 and far_satang >= 0 and far_more_satang >= 0),
    constraint delivery_way_free_over_something check (free_over_satang > 0),
    constraint delivery_way_fetched_somewhere check ((kind like 'PICK%') = (place <> '')),
    constraint delivery_way_fair_ends check ((kind = 'PICK_UP_FAIR') = (ends_on is not null)),
    index delivery_way_of_producer (producer_id, id)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

insert into delivery_way (id, producer_id, kind, place, basis, near_satang, near_more_satang, region_satang,
    region_more_satang, far_satang, far_more_satang, free_over_satang)
select n.producer_id + 1, n.producer_id, 'THAILAND_POST', '', 'WEIGHT', n.first_kg_satang, n.more_kg_satang,
    f.first_kg_satang, f.more_kg_satang, f.first_kg_satang, f.more_kg_satang, n.free_over_satang
from shipping_rate n join shipping_rate f on f.producer_id = n.producer_id and f.zone = 'FAR' where n.zone = 'NEAR';

drop table shipping_rate;

alter table sub_order
    add column delivery_kind  varchar(20)  character set ascii collate ascii_bin not null default 'THAILAND_POST',
    add column delivery_place varchar(200) not null default '';
