/**
 * The ward on paper: packs that are ready before anybody asks for them, labels and wristbands. For the ward when even this program is
 * out of reach. It computes nothing clinical: what stands on a sheet stands in the chart and at the bedside.
 */
@NullMarked
package releve.pack;

import org.jspecify.annotations.NullMarked;
