package releve.ward;

/** Where a patient can be: a site's ward, room and bed. Parts that were not said are empty. */
public record Place(String site, String ward, String room, String bed) {
    public Place {
        if (site.isBlank() && ward.isBlank() && room.isBlank() && bed.isBlank()) {
            throw new IllegalArgumentException("a place names at least a site, ward, room or bed");
        }
    }
}
