package org.playlake.pipeline.command;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.file.ArgumentFile;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.job.FirstContact;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.options.CatalogArgument;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.Problems;
import picocli.CommandLine.Option;

/** Options that name a lake that is there. */
final class LakeOptions {

  @Option(
      names = "--warehouse",
      paramLabel = "PATH",
      required = true,
      description =
          "The Paimon warehouse: a path, or the catalog's name for it with --catalogOptions.")
  private String warehouse;

  @Option(
      names = "--catalogOptions",
      paramLabel = "JSON|@FILE",
      description =
          "Options of the Paimon catalog, as JSON or @FILE with JSON, such as"
              + " {\"metastore\":\"rest\",\"uri\":...}; $${env:NAME} in a value is read from the"
              + " environment.")
  private @Nullable String catalogOptions;

  @Option(
      names = "--database",
      paramLabel = "NAME",
      defaultValue = "game_db",
      description = "The database of the tables. Default: ${DEFAULT-VALUE}.")
  private String database;

  /** The warehouse, as it was given. */
  String warehouse() {
    return warehouse;
  }

  /** The database, which need not be there. */
  String database() {
    return database;
  }

  /**
   * Options of the lake's catalog, which has answered.
   *
   * @param problems what was found before; refused with what is found here
   * @param notice is told when there is something to wait for
   */
  Map<String, String> catalog(Problems problems, Consumer<String> notice) {
    FileAccess access = FileAccess.of(PipelineOptionsFactory.create());
    Map<String, String> catalog =
        problems.check(
            () ->
                CatalogArgument.parse(
                    warehouse,
                    catalogOptions,
                    file -> ArgumentFile.read("--catalogOptions=@", file, access)),
            Map.of());
    if (!catalog.isEmpty()) {
      problems.run(() -> FirstContact.make(catalog, database, notice));
    }
    problems.refuse();
    return catalog;
  }

  /** The lake's ledger; else as {@link #catalog}. */
  Ledger ledger(Problems problems, Consumer<String> notice) {
    return new Ledger(catalog(problems, notice), database);
  }

  /**
   * Message about a lake in which no run has published.
   *
   * @throws InputException if there is no lake
   */
  String unpublished(Ledger ledger) throws Exception {
    if (!ledger.hasTables()) {
      throw new InputException(nothing());
    }
    return "--warehouse="
        + warehouse
        + ": no run has published in the database "
        + database
        + " yet. Load with playlake run.";
  }

  /** Message where there is no lake. */
  String nothing() {
    return "--warehouse="
        + warehouse
        + " has no lake in the database "
        + database
        + ": no run has published there. Check the path and --database, or load with playlake run.";
  }
}
