package tambon.infra.place;

/** A point on the map, WGS 84 degrees: {@code lat} north, {@code lon} east. */
public record Point(double lat, double lon) {}
