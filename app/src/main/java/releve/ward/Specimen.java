package releve.ward;

/** What is taken. Tubes of blood go by what is in them, which the colour of the cap says on European wards. */
public enum Specimen {
    EDTA,
    SERUM,
    CITRATE,
    HEPARIN,
    FLUORIDE,
    BLOOD_GAS,
    BLOOD_CULTURE,
    URINE,
    STOOL,
    SWAB,
    SPUTUM,
    FLUID,
    OTHER
}
