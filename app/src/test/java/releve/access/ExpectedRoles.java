package releve.access;

import static releve.access.Permission.ADMIT;
import static releve.access.Permission.BREAK_GLASS;
import static releve.access.Permission.BYPASS_CASES;
import static releve.access.Permission.CALL_PATIENTS;
import static releve.access.Permission.CLOSE_TO_AMBULANCES;
import static releve.access.Permission.CONFIRM_CRISIS;
import static releve.access.Permission.COUNTERSIGN;
import static releve.access.Permission.DECLARE_CRISIS;
import static releve.access.Permission.DISCHARGE;
import static releve.access.Permission.EDIT_AGENDA_TABLES;
import static releve.access.Permission.EDIT_NOTICE;
import static releve.access.Permission.EDIT_PHONES;
import static releve.access.Permission.ENROL_WARD_PC;
import static releve.access.Permission.EXPORT;
import static releve.access.Permission.KEEP_AGENDA;
import static releve.access.Permission.KEEP_LOG;
import static releve.access.Permission.MAKE_KIT;
import static releve.access.Permission.MANAGE_PEOPLE;
import static releve.access.Permission.MARK_CONFIDENTIAL;
import static releve.access.Permission.MOVE;
import static releve.access.Permission.PLAN_AGENDA;
import static releve.access.Permission.PRINT_CARDS;
import static releve.access.Permission.PRINT_LABELS;
import static releve.access.Permission.PRINT_PACK;
import static releve.access.Permission.READ_ADMINISTRATIVE;
import static releve.access.Permission.READ_AGENDA;
import static releve.access.Permission.READ_AUDIT;
import static releve.access.Permission.READ_CLINICAL;
import static releve.access.Permission.READ_IMAGING;
import static releve.access.Permission.READ_LABORATORY;
import static releve.access.Permission.READ_LOG;
import static releve.access.Permission.READ_MEDICATION;
import static releve.access.Permission.RECORD_ALERTS;
import static releve.access.Permission.RECORD_CODE_STATUS;
import static releve.access.Permission.RECORD_DIET;
import static releve.access.Permission.RECORD_DRUGS;
import static releve.access.Permission.RECORD_ISOLATION;
import static releve.access.Permission.RECORD_NOTES;
import static releve.access.Permission.RECORD_SAMPLES;
import static releve.access.Permission.RECORD_VITAL_SIGNS;
import static releve.access.Permission.RECORD_WEIGHT;
import static releve.access.Permission.REVIEW_BREAK_GLASS;
import static releve.access.Permission.SCRIBE_VOICES;
import static releve.access.Permission.SEARCH;
import static releve.access.Permission.SEE_ANY_WARD;
import static releve.access.Permission.SEE_CONFIDENTIAL;
import static releve.access.Permission.SEE_FEEDS;
import static releve.access.Permission.SEE_OWN_WARD;
import static releve.access.Permission.SEE_ROLE_TABLE;
import static releve.access.Permission.SETTLE_CASES;
import static releve.access.Permission.SETTLE_ENTRIES;
import static releve.access.Permission.SET_BED_STATE;
import static releve.access.Permission.SET_STATUS;
import static releve.access.Permission.VOICE_DIRECTOR;
import static releve.access.Permission.VOICE_DOCTOR;
import static releve.access.Permission.VOICE_NURSE;

import java.util.Map;
import java.util.Set;

/** What each role may do, written down a second time and by hand: a change of the table has to be made here too. */
final class ExpectedRoles {
    static final Map<Role, Set<Permission>> EXPECTED = Map.ofEntries(
            Map.entry(
                    Role.NURSE,
                    Set.of(
                            SETTLE_ENTRIES,
                            PRINT_CARDS,
                            SEE_OWN_WARD,
                            BREAK_GLASS,
                            READ_CLINICAL,
                            READ_MEDICATION,
                            READ_LABORATORY,
                            READ_IMAGING,
                            READ_ADMINISTRATIVE,
                            RECORD_VITAL_SIGNS,
                            RECORD_NOTES,
                            RECORD_WEIGHT,
                            RECORD_ALERTS,
                            RECORD_DIET,
                            RECORD_ISOLATION,
                            RECORD_DRUGS,
                            RECORD_SAMPLES,
                            MOVE,
                            ADMIT,
                            DISCHARGE,
                            SET_BED_STATE,
                            SEARCH,
                            PRINT_PACK,
                            PRINT_LABELS)),
            Map.entry(
                    Role.PHYSICIAN,
                    Set.of(
                            COUNTERSIGN,
                            BYPASS_CASES,
                            VOICE_DOCTOR,
                            READ_AGENDA,
                            SETTLE_ENTRIES,
                            PRINT_CARDS,
                            SEE_OWN_WARD,
                            SEE_ANY_WARD,
                            BREAK_GLASS,
                            READ_CLINICAL,
                            READ_MEDICATION,
                            READ_LABORATORY,
                            READ_IMAGING,
                            READ_ADMINISTRATIVE,
                            RECORD_VITAL_SIGNS,
                            RECORD_NOTES,
                            RECORD_WEIGHT,
                            RECORD_ALERTS,
                            RECORD_CODE_STATUS,
                            RECORD_DIET,
                            RECORD_ISOLATION,
                            RECORD_DRUGS,
                            RECORD_SAMPLES,
                            MOVE,
                            ADMIT,
                            DISCHARGE,
                            SEARCH,
                            MARK_CONFIDENTIAL,
                            PRINT_PACK,
                            PRINT_LABELS)),
            Map.entry(
                    Role.PHARMACIST,
                    Set.of(
                            SEE_OWN_WARD,
                            SEE_ANY_WARD,
                            BREAK_GLASS,
                            READ_CLINICAL,
                            READ_MEDICATION,
                            READ_LABORATORY,
                            READ_ADMINISTRATIVE,
                            RECORD_NOTES,
                            RECORD_ALERTS,
                            SEARCH)),
            Map.entry(
                    Role.LABORATORY,
                    Set.of(
                            SEE_OWN_WARD,
                            SEE_ANY_WARD,
                            BREAK_GLASS,
                            READ_LABORATORY,
                            READ_ADMINISTRATIVE,
                            RECORD_SAMPLES,
                            SEARCH,
                            PRINT_LABELS)),
            Map.entry(
                    Role.IMAGING,
                    Set.of(
                            SEE_OWN_WARD,
                            SEE_ANY_WARD,
                            BREAK_GLASS,
                            READ_CLINICAL,
                            READ_LABORATORY,
                            READ_IMAGING,
                            READ_ADMINISTRATIVE,
                            SEARCH,
                            PRINT_LABELS)),
            Map.entry(
                    Role.CLERK,
                    Set.of(
                            KEEP_AGENDA,
                            CALL_PATIENTS,
                            SCRIBE_VOICES,
                            READ_AGENDA,
                            SEE_OWN_WARD,
                            SEE_ANY_WARD,
                            READ_ADMINISTRATIVE,
                            MOVE,
                            ADMIT,
                            DISCHARGE,
                            SEARCH,
                            MARK_CONFIDENTIAL,
                            PRINT_LABELS)),
            Map.entry(
                    Role.BED_MANAGER,
                    Set.of(
                            VOICE_NURSE,
                            READ_AGENDA,
                            SETTLE_ENTRIES,
                            KEEP_LOG,
                            READ_LOG,
                            PRINT_CARDS,
                            EDIT_PHONES,
                            DECLARE_CRISIS,
                            SEE_OWN_WARD,
                            SEE_ANY_WARD,
                            READ_ADMINISTRATIVE,
                            MOVE,
                            ADMIT,
                            DISCHARGE,
                            SET_BED_STATE,
                            SEARCH,
                            SEE_FEEDS)),
            Map.entry(
                    Role.THEATRE_MANAGER,
                    Set.of(
                            PLAN_AGENDA,
                            EDIT_AGENDA_TABLES,
                            KEEP_AGENDA,
                            CALL_PATIENTS,
                            SCRIBE_VOICES,
                            VOICE_NURSE,
                            READ_AGENDA,
                            READ_LOG,
                            SEE_OWN_WARD,
                            SEE_ANY_WARD,
                            BREAK_GLASS,
                            READ_CLINICAL,
                            READ_MEDICATION,
                            READ_LABORATORY,
                            READ_IMAGING,
                            READ_ADMINISTRATIVE,
                            MOVE,
                            SEARCH,
                            PRINT_LABELS)),
            Map.entry(
                    Role.MEDICAL_DIRECTOR,
                    Set.of(
                            PLAN_AGENDA,
                            EDIT_AGENDA_TABLES,
                            COUNTERSIGN,
                            VOICE_DIRECTOR,
                            READ_AGENDA,
                            CLOSE_TO_AMBULANCES,
                            SET_STATUS,
                            EDIT_NOTICE,
                            KEEP_LOG,
                            READ_LOG,
                            PRINT_CARDS,
                            EDIT_PHONES,
                            DECLARE_CRISIS,
                            CONFIRM_CRISIS,
                            SEE_OWN_WARD,
                            SEE_ANY_WARD,
                            SEE_CONFIDENTIAL,
                            BREAK_GLASS,
                            READ_CLINICAL,
                            READ_MEDICATION,
                            READ_LABORATORY,
                            READ_IMAGING,
                            READ_ADMINISTRATIVE,
                            SEARCH,
                            MARK_CONFIDENTIAL,
                            PRINT_PACK,
                            EXPORT,
                            SEE_FEEDS,
                            REVIEW_BREAK_GLASS)),
            Map.entry(
                    Role.CRISIS_CELL,
                    Set.of(
                            SETTLE_CASES,
                            SCRIBE_VOICES,
                            READ_AGENDA,
                            SET_STATUS,
                            EDIT_NOTICE,
                            KEEP_LOG,
                            READ_LOG,
                            PRINT_CARDS,
                            EDIT_PHONES,
                            SEE_OWN_WARD,
                            SEE_ANY_WARD,
                            READ_ADMINISTRATIVE,
                            SEARCH,
                            SEE_FEEDS,
                            DECLARE_CRISIS,
                            CONFIRM_CRISIS)),
            Map.entry(
                    Role.IT_RECOVERY,
                    Set.of(
                            KEEP_LOG,
                            READ_LOG,
                            PRINT_CARDS,
                            EDIT_PHONES,
                            MAKE_KIT,
                            SEE_FEEDS,
                            ENROL_WARD_PC,
                            DECLARE_CRISIS)),
            Map.entry(Role.DATA_PROTECTION_OFFICER, Set.of(READ_LOG, READ_AUDIT, REVIEW_BREAK_GLASS, SEE_ROLE_TABLE)),
            Map.entry(Role.AUDITOR, Set.of(READ_LOG, READ_AUDIT, SEE_FEEDS, SEE_ROLE_TABLE)),
            Map.entry(
                    Role.ADMINISTRATOR,
                    Set.of(
                            PRINT_CARDS,
                            EDIT_PHONES,
                            MAKE_KIT,
                            MANAGE_PEOPLE,
                            ENROL_WARD_PC,
                            SEE_FEEDS,
                            SEE_ROLE_TABLE)));

    private ExpectedRoles() {}
}
