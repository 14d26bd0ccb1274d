package releve.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;

/** What black means: the profile PDF/A asks for. */
final class Colour {
    static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private Colour() {}
}
