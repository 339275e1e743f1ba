-- Those who run markets in a district, market goods for a province, and trade for one.
alter table account drop constraint account_role_known;
alter table account drop constraint account_area_suits_role;
alter table account
    add constraint account_role_known check (role in
        ('BUYER', 'PRODUCER', 'DISTRICT_OFFICER', 'PROVINCE_OFFICER', 'DEPARTMENT_OFFICER', 'MARKET_MANAGER', 'MARKETER',
         'TRADER')),
    add constraint account_area_suits_role check (
        (role in ('DISTRICT_OFFICER', 'MARKET_MANAGER') and area_code is not null and char_length(area_code) = 4)
        or (role in ('PROVINCE_OFFICER', 'MARKETER', 'TRADER') and area_code is not null and char_length(area_code) = 2)
        or (role in ('BUYER', 'PRODUCER', 'DEPARTMENT_OFFICER') and area_code is null));
