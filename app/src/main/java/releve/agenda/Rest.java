package releve.agenda;

import releve.crisis.ServiceState;

/** A service that a case rests on, and how it works: part of what a decision was made upon. */
public record Rest(String site, String service, ServiceState state) {
    boolean isOf(Rest other) {
        return site.equals(other.site) && service.equals(other.service);
    }
}
