package releve.pack;

import java.time.Instant;
import java.util.Optional;

/** Where finished sheets of patients are kept, so that who has not changed is not set again. */
interface Parts {
    /** Keeps nothing: every sheet is made afresh. */
    Parts NONE = new Parts() {
        @Override
        public Optional<byte[]> find(String mark, Instant notBefore) {
            return Optional.empty();
        }

        @Override
        public void keep(String mark, Instant made, byte[] sheets) {
            // nobody will ask again
        }
    };

    /** @param mark of what the sheets say, whenever they were made */
    Optional<byte[]> find(String mark, Instant notBefore);

    void keep(String mark, Instant made, byte[] sheets);
}
