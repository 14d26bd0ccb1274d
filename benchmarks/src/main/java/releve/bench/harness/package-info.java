/**
 * A fixed harness: contestants in processes of their own, interleaved rounds, medians with their range, one report. The classes
 * that run inside a contestant need nothing but the JDK, so that any class path can hold them.
 */
@NullMarked
package releve.bench.harness;

import org.jspecify.annotations.NullMarked;
