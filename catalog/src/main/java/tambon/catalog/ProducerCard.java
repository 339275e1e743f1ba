package tambon.catalog;

/** A producer in a list, or beside what it makes. */
public record ProducerCard(long id, ProducerKind kind, String nameTh, String nameEn, String areaCode) {}
