-- What a line was sold for in the end. goods_satang and shipping_satang of a part are what the buyer pays; what was
-- taken off before stands beside them, with how much of it the platform gives the producer.
alter table order_line
    add column discount_satang          bigint not null default 0,
    add column platform_discount_satang bigint not null default 0,   -- of the discount
    add column vat_satang               bigint not null default 0,   -- inside what the producer gets for it
    add column commission_permyriad     int    not null default 0,   -- as it was at the sale
    add column commission_satang        bigint not null default 0,
    add constraint order_line_discount_within_its_price check (discount_satang between 0 and quantity * unit_price_satang),
    add constraint order_line_discount_borne_in_part    check (platform_discount_satang between 0 and discount_satang),
    add constraint order_line_vat_within_its_price      check (vat_satang between 0 and quantity * unit_price_satang),
    add constraint order_line_commission_within_its_price check (
        commission_satang between 0 and quantity * unit_price_satang and commission_permyriad between 0 and 10000);

alter table sub_order
    add column discount_satang                   bigint not null default 0,
    add column platform_discount_satang          bigint not null default 0,
    add column shipping_discount_satang          bigint not null default 0,
    add column platform_shipping_discount_satang bigint not null default 0,
    add column vat_satang                        bigint not null default 0,   -- of goods and shipping
    add column commission_satang                 bigint not null default 0,
    add constraint sub_order_discounts_not_below_nothing check (discount_satang >= 0 and shipping_discount_satang >= 0),
    add constraint sub_order_discounts_borne_in_part check (
        platform_discount_satang between 0 and discount_satang
        and platform_shipping_discount_satang between 0 and shipping_discount_satang),
    add constraint sub_order_takes_not_below_nothing check (vat_satang >= 0 and commission_satang >= 0);
