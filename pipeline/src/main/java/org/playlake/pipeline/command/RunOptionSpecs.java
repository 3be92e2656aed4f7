package org.playlake.pipeline.command;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.playlake.pipeline.options.RunOptions;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.OptionSpec;

/** The options of {@code run} for the command line, made from {@link RunOptions}. */
final class RunOptionSpecs {
  /** Words for the values of options, by name; a flag has none. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("profiles", "GLOB"),
          Map.entry("events", "GLOB"),
          Map.entry("warehouse", "PATH"),
          Map.entry("catalogOptions", "JSON|@FILE"),
          Map.entry("database", "NAME"),
          Map.entry("timeZone", "ZONE"),
          Map.entry("date", "DATE"),
          Map.entry("from", "DATE"),
          Map.entry("to", "DATE"),
          Map.entry("lateness", "DAYS"),
          Map.entry("checks", "FILE.yaml"),
          Map.entry("playerJoin", "auto|broadcast|shuffle"),
          Map.entry("lineage", "FILE|URL|env"),
          Map.entry("metrics", "FILE.prom|URL"),
          Map.entry("keepRuns", "N"),
          Map.entry("summary", "FILE.json"));

  private static final String RUNNER = "runner";

  /** In the order of help: what must be given first. */
  private static final List<String> ORDER =
      List.of(
          "profiles",
          "events",
          "warehouse",
          "catalogOptions",
          "database",
          "timeZone",
          "date",
          "from",
          "to",
          "lateness",
          "reenrich",
          "allowEmpty",
          "dryRun",
          "force",
          RUNNER,
          "playerJoin",
          "icebergMetadata",
          "checks",
          "keepRuns",
          "summary",
          "lineage",
          "metrics",
          "quiet");

  private RunOptionSpecs() {}

  static List<OptionSpec> all() {
    return ORDER.stream().map(RunOptionSpecs::spec).toList();
  }

  private static OptionSpec spec(String name) {
    if (name.equals(RUNNER)) {
      return OptionSpec.builder("--" + name)
          .paramLabel("NAME")
          .type(String.class)
          .description("DirectRunner, for tests and small data (default), or SparkRunner.")
          .build();
    }
    return VALUES.containsKey(name) ? option(name, getter("get", name)) : flag(name);
  }

  /** Whether an argument gives an option of {@link RunOptions}, whatever the runner. */
  static boolean isOfJob(String argument) {
    String name = argument.replaceFirst("^--", "").replaceFirst("(?s)=.*", "");
    return ORDER.contains(name) && !name.equals(RUNNER);
  }

  /** An option that needs no value. */
  private static OptionSpec flag(String name) {
    return OptionSpec.builder("--" + name)
        // What is neither true nor false is told with whatever else is wrong.
        .type(String.class)
        .arity("0..1")
        .paramLabel("true|false")
        .preprocessor(otherwise("true", true))
        .description(getter("is", name).getAnnotation(Description.class).value())
        .build();
  }

  /**
   * Gives an option without a value this one.
   *
   * @param flag whether the next word is never the value
   */
  private static IParameterPreprocessor otherwise(String value, boolean flag) {
    return (words, command, option, info) -> {
      boolean isAttached = !String.valueOf(info.get("separator")).isBlank();
      if (!isAttached && (flag || words.isEmpty() || words.peek().startsWith("--"))) {
        words.push(value);
      }
      return false;
    };
  }

  private static Method getter(String prefix, String name) {
    String getter = prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    try {
      return RunOptions.class.getMethod(getter);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("RunOptions has no " + getter, e);
    }
  }

  /** An option that may be given several times. */
  private static boolean isSeveral(Method getter) {
    return getter.getReturnType().equals(List.class);
  }

  private static OptionSpec option(String name, Method getter) {
    String description = getter.getAnnotation(Description.class).value();
    Default.String fallback = getter.getAnnotation(Default.String.class);
    if (fallback != null) {
      description += " Default: " + fallback.value() + ".";
    }
    return OptionSpec.builder("--" + name)
        .paramLabel(VALUES.get(name))
        .type(isSeveral(getter) ? String[].class : String.class)
        // Without a value it is missing, which is told with whatever else is wrong.
        .preprocessor(otherwise("", false))
        // A percent sign or ${..} in a description is a text here, not a variable.
        .description(description.replace("%", "%%").replace("${", "$${"))
        .build();
  }
}
