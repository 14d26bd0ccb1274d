package releve.chart;

import releve.web.Visitor;

/** What the pages of patients ask about their visitor; the entrance answers it from {@code access}. */
public interface Reach {
    /** Whether the visitor may see this ward's patients. A ward goes by {@code ward} and by {@code site/ward}. */
    boolean sees(Visitor visitor, String site, String ward);

    /** Whether the ward is one of the visitor's own. */
    boolean own(Visitor visitor, String site, String ward);

    /** Makes it a fact that the visitor saw something, before the page goes out. {@code what} names the page. */
    void saw(Visitor visitor, String subject, String what);
}
