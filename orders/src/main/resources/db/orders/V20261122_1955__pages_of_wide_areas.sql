-- What officers ask of the whole country at once, read from an index alone: producers by month, by channel and by type;
-- a channel's or a type's sums by month.
alter table sales_by_producer
    drop index sales_by_producer_of_month,
    add index sales_by_producer_of_month (fiscal_year, month, producer_id, net_satang, pieces, sales),
    add index sales_by_producer_of_channel (fiscal_year, channel, producer_id, net_satang, pieces, sales),
    add index sales_by_producer_of_type (fiscal_year, product_type, producer_id, net_satang, pieces, sales);

alter table sales_by_area
    add index sales_by_area_of_channel (fiscal_year, channel, product_type, month, district_code, net_satang, pieces, sales);
