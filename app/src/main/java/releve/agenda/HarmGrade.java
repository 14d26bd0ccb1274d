package releve.agenda;

/** How bad waiting would be for a patient: the hospital's own words for a physician's judgement. No score, and no case is ranked by it. */
public enum HarmGrade {
    NONE,
    SOME,
    SERIOUS,
    LASTING_OR_DEATH
}
