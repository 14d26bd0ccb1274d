package releve.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A bounded memory of what was looked up lately; the least recently used goes first. For the one writing thread. */
public final class Recent<K, V> {
    private final Map<K, V> entries;

    public Recent(int capacity) {
        this.entries = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    public void put(K key, V value) {
        entries.put(key, value);
    }

    public void clear() {
        entries.clear();
    }
}
