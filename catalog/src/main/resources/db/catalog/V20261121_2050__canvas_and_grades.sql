-- What kind of organisation a group is, its business canvas, how strong it is found to be, and who may sell for producers.

alter table producer_group
    add column shape varchar(20) character set ascii collate ascii_bin not null default 'GROUP',
    add constraint group_shape_known check (shape in ('GROUP', 'NETWORK', 'COLLECTION_CENTRE'));

-- The community business model canvas of CODI's programme (FY2563): exactly nine boxes, in CODI's order.
create table group_canvas (
    group_id   bigint        not null primary key,
    version    int           not null,
    box_1      text         not null,                  -- value propositions
    box_2      text         not null,                  -- customer segments, now and to come
    box_3      text         not null,                  -- channels and logistics
    box_4      text         not null,                  -- customer relationships
    box_5      text         not null,                  -- revenue streams
    box_6      text         not null,                  -- key activities
    box_7      text         not null,                  -- key resources
    box_8      text         not null,                  -- key partners
    box_9      text         not null,                  -- cost structure
    changed_at datetime(6)   not null,
    changed_by varchar(100)  not null,

    constraint canvas_of_a_group      foreign key (group_id) references producer_group (id),
    constraint canvas_version_counts  check (version > 0)
) character set utf8mb4 collate utf8mb4_0900_as_ci;

-- CODI's grade of an organisation, by its points of 100: A 80-100, B 61-79, C 0-60. A fact of a day; says nothing of goods.
create table group_grade (
    id         bigint       not null primary key,
    group_id   bigint       not null,
    points     int          not null,
    grade      char(1)      character set ascii collate ascii_bin
        generated always as (case when points >= 80 then 'A' when points >= 61 then 'B' else 'C' end) stored,
    graded_on  date         not null,
    note       varchar(500) not null,
    graded_by  bigint       not null,

    constraint grade_of_a_group      foreign key (group_id) references producer_group (id),
    constraint grade_points_of_100   check (points between 0 and 100),
    constraint grade_once_a_day      unique (group_id, graded_on)
) character set utf8mb4 collate utf8mb4_0900_as_ci;
