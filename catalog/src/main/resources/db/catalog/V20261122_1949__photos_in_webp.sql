-- Beside its JPEG, each size of a photo may be kept as WebP, for browsers that show it. Photos of before have none.
alter table picture_bytes
    add column format varchar(4) character set ascii collate ascii_bin not null default 'jpeg' after pixels,
    drop primary key,
    add primary key (picture_id, pixels, format),
    add constraint picture_bytes_format_known check (format in ('jpeg', 'webp'));

alter table picture_bytes alter column format drop default;
