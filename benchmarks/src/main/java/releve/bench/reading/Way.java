package releve.bench.reading;

/** The contestants, from the floor upward; the name is what the report prints. */
enum Way {
    BYTE_SCAN("byte scan, delimiters counted (floor)", "64m"),
    PLAIN_SPLIT("String.split on | ~ ^", "512m"),
    RELEVE("Relève, every component to text", "512m"),
    RELEVE_READ("Relève, read only", "512m"),
    HAPI_GENERIC("HAPI 2.6.0 generic, every component", "512m"),
    HAPI_TYPED("HAPI 2.6.0 typed, every component", "512m");

    private final String title;
    private final String heap;

    Way(String title, String heap) {
        this.title = title;
        this.heap = heap;
    }

    String title() {
        return title;
    }

    String heap() {
        return heap;
    }

    Reading reading() {
        return switch (this) {
            case BYTE_SCAN -> new ByteScan();
            case PLAIN_SPLIT -> new PlainSplit();
            case RELEVE -> new ReleveReading();
            case RELEVE_READ -> new ReleveReadOnly();
            case HAPI_GENERIC -> HapiReading.generic();
            case HAPI_TYPED -> HapiReading.typed();
        };
    }
}
