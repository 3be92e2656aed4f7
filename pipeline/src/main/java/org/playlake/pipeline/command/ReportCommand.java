package org.playlake.pipeline.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.engine.Versions;
import org.playlake.pipeline.file.ArgumentFile;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.ResultFile;
import org.playlake.pipeline.ledger.Ledger;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.report.Report;
import org.playlake.pipeline.report.ReportPage;
import org.playlake.pipeline.report.ReportReader;
import org.playlake.pipeline.run.ExitCode;
import org.playlake.pipeline.terminal.Sizes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code report}: the dashboard page. */
@Command(
    name = "report",
    sortOptions = false,
    description = "Writes the daily numbers as one page of HTML that needs no network.",
    footer = {
      "",
      "The page shows the tables as the last run has left them. Send it by mail, print the week, or"
          + " put it on any web server."
    })
final class ReportCommand implements Callable<Integer> {
  static final String FILE = "playlake-report.html";

  @Mixin private LakeOptions lake;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = FILE,
      description = "The page, replaced where it is there. Default: ${DEFAULT-VALUE}.")
  private String output;

  @Option(
      names = "--language",
      paramLabel = "en|zh",
      defaultValue = "en",
      description =
          "The language in which it is opened; the page has a button for the other. Default:"
              + " ${DEFAULT-VALUE}.")
  private String language;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "A map of your own, as GeoJSON: polygons whose property name is a province of China."
              + " Default: equal squares.")
  private @Nullable String map;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    FileAccess access = FileAccess.of(PipelineOptionsFactory.create());
    Problems problems = new Problems();
    ReportPage page = problems.check(this::page, ReportPage.in(ReportPage.Language.EN));
    ReportPage mapped = problems.check(() -> withMap(page, access), page);
    problems.run(() -> ResultFile.check("--output", output, access));
    Ledger ledger = lake.ledger(problems, err::println);
    if (!ledger.isThere()) {
      err.println("playlake: " + lake.unpublished(ledger));
    }
    write(mapped, ReportReader.read(ledger), output, access, out);
    return ExitCode.DONE;
  }

  private ReportPage page() {
    return ReportPage.in(ReportPage.Language.of("--language", language));
  }

  private ReportPage withMap(ReportPage page, FileAccess access) {
    return map == null
        ? page
        : page.withMap("--map=" + map, ArgumentFile.read("--map=", map, access));
  }

  /** Writes the page and says where it is. */
  static void write(
      ReportPage page, Report report, String output, FileAccess access, PrintWriter out)
      throws Exception {
    byte[] html = page.html(report, Versions.of("Playlake"));
    access.write(output, html);
    out.println("Report: " + output + " (" + Sizes.bytes(html.length) + ")");
    out.flush();
  }
}
