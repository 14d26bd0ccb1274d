package releve.drill;

/**
 * One allergy or intolerance as the generator knows it.
 *
 * @param kind HL7 table 0127: DA drug, FA food, MA other
 * @param severity HL7 table 0128: SV severe, MO moderate, MI mild
 */
public record Allergy(String kind, String code, String text, String severity, String reaction) {}
