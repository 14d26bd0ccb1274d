package releve.drill;

import java.time.Instant;

/**
 * The value of one analyte that must be shown for one order at T0.
 *
 * @param order filler order number (OBR-3)
 * @param status OBX-11: P, F, C, or D when the laboratory has taken it back
 */
public record LabValue(String order, String code, String value, String unit, String status, Instant observed) {}
