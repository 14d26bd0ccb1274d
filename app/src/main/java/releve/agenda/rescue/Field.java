package releve.agenda.rescue;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column can be. */
public enum Field {
    PATIENT_NUMBER,
    AUTHORITY,
    FULL_NAME,
    FAMILY_NAME,
    GIVEN_NAME,
    BIRTH_DATE,
    SEX,
    PHONE_1,
    PHONE_2,
    PHONE_3,
    LANGUAGE,
    PROXY_NAME,
    PROXY_PHONE,
    SITE,
    SERVICE,
    PLACE,
    PHYSICIAN,
    START_DATE,
    START_TIME,
    DURATION,
    END,
    KIND,
    PROCEDURE_CODE,
    REASON,
    ANAESTHESIA,
    ASA,
    NEEDS,
    NEED_BLOOD(Need.BLOOD),
    NEED_INTENSIVE_CARE(Need.INTENSIVE_CARE),
    NEED_IMAGING(Need.IMAGING),
    NEED_PATHOLOGY(Need.PATHOLOGY),
    NEED_IMPLANTS(Need.IMPLANT),
    NEED_STERILE_STOCK(Need.STERILE_STOCK),
    NEED_INTERPRETER(Need.INTERPRETER),
    NEED_TRANSPORT(Need.TRANSPORT),
    CONSENT_DATE,
    HARM_ONE_WEEK,
    HARM_FOUR_WEEKS,
    HARM_TWELVE_WEEKS,
    BOOKING_NUMBER,
    STATUS;

    private final @Nullable Need need;

    Field() {
        this(null);
    }

    Field(@Nullable Need need) {
        this.need = need;
    }

    /** The need that a column of yes and no speaks of. */
    public Optional<Need> need() {
        return Optional.ofNullable(need);
    }

    boolean dated() {
        return this == BIRTH_DATE || this == START_DATE || this == CONSENT_DATE || this == END;
    }

    boolean timed() {
        return this == START_TIME || this == END;
    }

    public String key() {
        return "agenda.rescue.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
