package releve.rebooking.backlog;

import java.util.List;

/** Three kinds of backlog, each hard in a way of its own. */
public enum Backlog {
    /** Operations, short of intensive care beds. */
    THEATRE(
            List.of(
                    new Trade("orthopaedics", 3, 60, 150, 5, 1, "image intensifier"),
                    new Trade("digestive", 3, 50, 190, 12, 2, "laparoscopy tower"),
                    new Trade("urology", 2, 40, 140, 3, 1, "robot"),
                    new Trade("gynaecology", 2, 30, 120, 2, 1, "robot"),
                    new Trade("cardiac", 2, 150, 280, 70, 3, "heart-lung machine"),
                    new Trade("neurosurgery", 2, 120, 260, 45, 3, "navigation"),
                    new Trade("vascular", 2, 60, 200, 25, 2, "image intensifier")),
            new Shape(8 * 60, 8 * 60, 20, 1, 1, 110),
            new Pressure(50, 5, 2)),
    /** Consultations: many short ones, half of them with one's own physician. */
    CLINIC(
            List.of(
                    new Trade("cardiology", 4, 20, 40, 0, 0, "echo"),
                    new Trade("oncology", 4, 20, 45, 0, 0, "day room"),
                    new Trade("ophthalmology", 4, 10, 20, 0, 0, "laser"),
                    new Trade("dermatology", 3, 10, 20, 0, 0, "minor surgery"),
                    new Trade("diabetology", 3, 20, 40, 0, 0, "dietician"),
                    new Trade("paediatrics", 3, 15, 30, 0, 0, "interpreter")),
            new Shape(8 * 60 + 30, 4 * 60, 0, 1, 1, 250),
            new Pressure(50, 4, 0)),
    /** Operations and consultations of few surgeons, each in two rooms at a time. */
    MIXED(
            List.of(
                    new Trade("hand", 2, 20, 90, 0, 1, "image intensifier"),
                    new Trade("ear nose throat", 2, 15, 120, 5, 1, "laser"),
                    new Trade("digestive", 2, 30, 180, 12, 2, "laparoscopy tower"),
                    new Trade("eye", 2, 15, 60, 0, 1, "microscope")),
            new Shape(8 * 60, 8 * 60, 15, 2, 2, 120),
            new Pressure(50, 5, 2));

    private final List<Trade> trades;
    private final Shape shape;
    private final Pressure pressure;

    Backlog(List<Trade> trades, Shape shape, Pressure pressure) {
        this.trades = trades;
        this.shape = shape;
        this.pressure = pressure;
    }

    /**
     * A specialty.
     *
     * @param surgeons in it, for a thousand cases
     * @param shortest minutes of a case
     * @param longest minutes of a case
     * @param intensive per cent of the cases that lie in intensive care afterwards
     * @param nights there at most
     * @param thing equipment that some of its cases need
     */
    record Trade(String name, int surgeons, int shortest, int longest, int intensive, int nights, String thing) {}

    /**
     * Of the sessions.
     *
     * @param start minute of the day
     * @param minutes of a session
     * @param turnover minutes
     * @param surgeons present in a session
     * @param rooms that the same surgeons have at a time
     * @param casesPerRoom one room for so many cases
     */
    record Shape(int start, int minutes, int turnover, int surgeons, int rooms, int casesPerRoom) {}

    /**
     * How tight it is.
     *
     * @param must per cent of the cases planted within a month whose limit must be kept
     * @param slack days from the planted day to such a limit, at most
     * @param beds of intensive care at a site, on each night
     */
    public record Pressure(int must, int slack, int beds) {}

    /** So many cases, the same for the same seed. */
    public Planted make(int cases, long seed) {
        return make(cases, seed, pressure);
    }

    /** The same, as tight as one likes. */
    public Planted make(int cases, long seed, Pressure tight) {
        return new Planter(this, trades, shape, tight, cases, seed).make();
    }
}
