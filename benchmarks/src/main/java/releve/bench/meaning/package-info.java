/** Messages turned into facts: what the rooms learn, beside a converter to FHIR. */
@NullMarked
package releve.bench.meaning;

import org.jspecify.annotations.NullMarked;
