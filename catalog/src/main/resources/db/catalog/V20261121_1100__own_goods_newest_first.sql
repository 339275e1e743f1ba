-- A producer's own list in the order of its ids, without sorting all it ever made.
create index product_own_newest on product (producer_id, id);
