package releve.crisis.log;

import releve.crisis.Crisis;
import releve.web.DataAges;

/** Where the situation report looks. */
public record Sources(Crisis crisis, SituationLog log, StatusLines states, DataAges ages, BedCounts beds) {}
