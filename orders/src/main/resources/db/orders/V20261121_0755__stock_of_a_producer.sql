-- A producer looks at the stock of all its goods at once.
create index stock_of_producer on stock (producer_id, product_id, available);
