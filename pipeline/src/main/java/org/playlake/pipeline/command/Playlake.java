package org.playlake.pipeline.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.run.ExitCode;
import org.playlake.pipeline.run.RunLog;
import org.playlake.pipeline.submit.SubmitCommand;
import org.playlake.pipeline.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command that holds the others. */
@Command(
    name = "playlake",
    description = "Raw player logs in Parquet to daily player metrics in a Paimon lake.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 the run failed, 2 bad arguments or unreadable input,"
          + " 3 another run was there first, or a check did not hold."
    })
public final class Playlake {

  private Playlake() {}

  /** Runs one command and gives its exit code. The process is the command's alone. */
  public static int run(String... args) {
    UncaughtErrors.endTheProcess(System.err);
    return run(
        new OutputStreamWriter(System.out, charset()),
        new OutputStreamWriter(System.err, charset()),
        args);
  }

  /** The terminal's charset, for file names and cities; Java 17 itself would use the platform's. */
  private static Charset charset() {
    return Charset.forName(
        System.getProperty("sun.stdout.encoding", StandardCharsets.UTF_8.name()));
  }

  static int run(Writer outTo, Writer errTo, String... args) {
    Terminal out = new Terminal(outTo);
    Terminal err = new Terminal(errTo);
    try {
      return run(out, err, args);
    } catch (Exception | Error e) {
      return explain(e, err);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static int run(Terminal out, Terminal err, String... args) {
    HeadStart.begin(args);
    CommandLine command = new CommandLine(new Playlake());
    // In the order of the help.
    if (hasSampleData()) {
      command.addSubcommand(DemoCommand.class);
      command.addSubcommand(GenerateCommand.class);
    }
    command.addSubcommand("run", RunCommand.create());
    command.addSubcommand(StatusCommand.class);
    command.addSubcommand(ShowCommand.class);
    command.addSubcommand(HistoryCommand.class);
    command.addSubcommand(CompareCommand.class);
    if (hasPage()) {
      command.addSubcommand(ReportCommand.class);
    }
    command.addSubcommand(MaintainCommand.class);
    if (canSubmit()) {
      command.addSubcommand(SubmitCommand.class);
    }
    command.addSubcommand(HelpCommand.class);
    command.addSubcommand(VersionCommand.class);
    addHelp(command);
    command.setParameterExceptionHandler((e, given) -> explain(e));
    command.setExecutionExceptionHandler((e, failed, parsed) -> explain(e, failed.getErr()));
    command.setColorScheme(Help.defaultColorScheme(Ansi.OFF));
    command.setUsageHelpWidth(100).setOut(out).setErr(err);
    // Nothing was logged so far.
    RunLog.open();
    if (args.length == 0) {
      command.usage(command.getErr());
      return ExitCode.BAD_INPUT;
    }
    return command.execute(args[0].equals("--version") ? new String[] {"version"} : args);
  }

  /** A cluster's jar has none. */
  private static boolean hasSampleData() {
    return Playlake.class.getResource("/org/playlake/sample/SampleData.class") != null;
  }

  /** A cluster's jar goes without. */
  private static boolean hasPage() {
    return Playlake.class.getResource("/org/playlake/pipeline/report/page.js") != null;
  }

  /** On a cluster the job is already where it was to be started. */
  private static boolean canSubmit() {
    return Playlake.class.getResource("/org/playlake/pipeline/submit/SubmitCommand.class") != null;
  }

  private static void addHelp(CommandLine command) {
    command.getSubcommands().values().forEach(Playlake::addHelp);
    if (command.getCommandSpec().findOption("--help") == null) {
      command
          .getCommandSpec()
          .addOption(
              OptionSpec.builder("-h", "--help")
                  .usageHelp(true)
                  .description("Shows this.")
                  .build());
    }
  }

  private static int explain(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    command.getErr().println("playlake: " + problem.getMessage() + ". See " + help(command) + ".");
    UnmatchedArgumentException.printSuggestions(problem, command.getErr());
    return ExitCode.BAD_INPUT;
  }

  private static String help(CommandLine command) {
    if (command.getParent() == null) {
      return "playlake help";
    }
    return command.getParent().getParent() == null
        ? "playlake help " + command.getCommandName()
        : command.getCommandSpec().qualifiedName() + " --help";
  }

  private static int explain(Throwable failure, PrintWriter err) {
    if (failure instanceof InputException input) {
      input.messages().forEach(message -> err.println("playlake: " + message));
      return ExitCode.BAD_INPUT;
    }
    RunLog.write("playlake failed", failure);
    err.println("playlake: " + Causes.explain(failure) + ".");
    err.println(RunLog.place());
    return ExitCode.FAILED;
  }
}
