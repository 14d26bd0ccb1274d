package releve;

import java.util.Set;

/** Routes that everybody who signed in may ask for, whatever their roles; a new one has to be named here. */
final class ForAllStaff {
    static final Set<String> ROUTES = Set.of(
            "GET /",
            "GET /age",
            "GET /age/now",
            "GET /live",
            "POST /lock",
            "GET /my-secret",
            "POST /my-secret",
            "GET /my-sessions",
            "GET /waiting",
            "POST /my-sessions",
            "GET /crisis",
            "GET /crisis/notice",
            "GET /crisis/notice/poster",
            "GET /crisis/status",
            "GET /crisis/status/{site}/{service}",
            "GET /crisis/services/{site}",
            "GET /crisis/master/{site}");

    private ForAllStaff() {}
}
