-- What of a line and of the shipping was given back so far; never more than was sold.
alter table order_line
    add column refunded_quantity  smallint not null default 0,
    add column restocked_quantity smallint not null default 0,   -- of the refunded, what came back into stock
    add constraint order_line_refunded_at_most_as_sold check (refunded_quantity between 0 and quantity),
    add constraint order_line_restocked_at_most_as_refunded check (restocked_quantity between 0 and refunded_quantity);

alter table sub_order
    add column refunded_shipping_satang bigint not null default 0,
    add constraint sub_order_shipping_refunded_at_most_as_paid check (
        refunded_shipping_satang between 0 and shipping_satang);

-- How many sales a row adds: 1 a line sold, -1 when nothing of it is left sold, 0 for a reversal in part. In the
-- row, so that this figure too is a sum of rows.
alter table sales_entry
    add column sales tinyint not null default 1;
update sales_entry set sales = -1 where reverses is not null;
alter table sales_entry
    add constraint sales_entry_counts_once check (
        (reverses is null and sales = 1) or (reverses is not null and sales in (-1, 0)));
