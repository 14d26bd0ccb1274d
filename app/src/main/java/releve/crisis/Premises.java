package releve.crisis;

import java.util.List;

/** The sites and wards there are, as rooms above know them: forms offer them. */
public interface Premises {
    List<String> sites();

    List<String> wards(String site);
}
