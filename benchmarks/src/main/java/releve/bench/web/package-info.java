/**
 * The pages of a running node under the load of a hospital group's night: people before boards, forms that are sent, and feeds that go
 * on. It speaks to {@code releve serve} over the network alone, as browsers and systems do.
 */
@NullMarked
package releve.bench.web;

import org.jspecify.annotations.NullMarked;
