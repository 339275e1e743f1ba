-- A second lane for the recount, and what the sums by product are counted from, in the order they are grouped by.
insert into recount_turn (id) values (0);

alter table sales_entry
    add index sales_entry_of_product (fiscal_year, product_id, channel, producer_id, net_satang, quantity, sales);

-- A month's sums, for the recount: neither table's key leads to them.
alter table sales_part add index sales_part_of_month (fiscal_year, month);
alter table sales_by_area add index sales_by_area_of_month (fiscal_year, month);
