package org.playlake.benchmarks.contenders;

import java.util.List;

/** All ways to do the job. */
public final class Contenders {
  /** The one that the others are measured by. */
  public static final String REFERENCE = "spark-sql";

  private static final List<Contender> ALL =
      List.of(new PlaylakeJob(), new SparkSql(), new DuckDb());

  private Contenders() {}

  /** The contender of a name. */
  public static Contender named(String name) {
    return ALL.stream()
        .filter(contender -> contender.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No contender is called "
                        + name
                        + ". Give some of "
                        + ALL.stream().map(Contender::name).toList()
                        + "."));
  }
}
