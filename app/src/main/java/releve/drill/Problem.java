package releve.drill;

import java.util.List;

/** One diagnosis: ICD-10 code and our wording. */
record Problem(String code, String text, List<Specialty> metIn) {}
