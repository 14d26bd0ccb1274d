package releve;

import java.util.List;
import releve.board.Kardex;
import releve.crisis.Premises;
import releve.ward.Wards.Named;

/** The sites and wards that the systems have named, for whoever declares something of them. */
record Sites(Kardex kardex) implements Premises {
    @Override
    public List<String> sites() {
        return kardex.wards().stream().map(Named::site).distinct().toList();
    }

    @Override
    public List<String> wards(String site) {
        return kardex.wards().stream()
                .filter(each -> each.site().equals(site))
                .map(Named::ward)
                .toList();
    }
}
