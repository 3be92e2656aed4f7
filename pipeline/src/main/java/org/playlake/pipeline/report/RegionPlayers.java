package org.playlake.pipeline.report;

import java.io.Serializable;
import java.time.LocalDate;

/** Players of a date in a city of a province: a row of that table, without the city. */
record RegionPlayers(LocalDate date, String province, long players) implements Serializable {}
