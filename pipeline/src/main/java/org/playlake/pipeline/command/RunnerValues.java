package org.playlake.pipeline.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.Problems;
import org.playlake.pipeline.options.RunOptions;

/** Values of the runner's options, which the runners themselves refuse late or in riddles. */
final class RunnerValues {
  private static final Map<String, Integer> AT_LEAST =
      Map.of("targetParallelism", 1, "bundleSize", 0);

  private static final Pattern MASTER =
      Pattern.compile(
          "local(\\[([1-9]\\d*|\\*)( *, *\\d+)?\\])?"
              + "|(spark|k8s|mesos)://.+|yarn(-\\w+)?|local-cluster\\[.+\\]");

  private static final String DIRECT = "--runner=DirectRunner";

  private static final Set<String> STORAGE_LEVELS =
      Set.of(
          "NONE",
          "DISK_ONLY",
          "DISK_ONLY_2",
          "DISK_ONLY_3",
          "MEMORY_ONLY",
          "MEMORY_ONLY_2",
          "MEMORY_ONLY_SER",
          "MEMORY_ONLY_SER_2",
          "MEMORY_AND_DISK",
          "MEMORY_AND_DISK_2",
          "MEMORY_AND_DISK_SER",
          "MEMORY_AND_DISK_SER_2",
          "OFF_HEAP");

  private static final Pattern UNKNOWN =
      Pattern.compile("missing a property named '([^']*)'\\.(?: Did you mean '([^']*)')?.*");
  private static final Pattern TYPE =
      Pattern.compile("Cannot deserialize value of type `(?:[a-z.]+[.])?(\\w+)`");

  private RunnerValues() {}

  /**
   * The arguments that make sense, each by itself.
   *
   * @param runner the argument that names the runner
   * @param problems gets a message for each of the others
   */
  static List<String> sound(String runner, List<String> arguments, Problems problems) {
    boolean isRunner = problems.run(() -> check(runner, runner));
    return arguments.stream()
        .filter(argument -> !argument.equals(runner) || isRunner)
        // What the options of no runner are nobody can say.
        .filter(argument -> isRunner || RunOptionSpecs.isOfJob(argument))
        .collect(groupingBy(RunnerValues::name, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .flatMap(given -> soundOnes(isRunner ? runner : DIRECT, given, problems))
        .toList();
  }

  /** Those of one option. Some options may be given several times. */
  private static Stream<String> soundOnes(String runner, List<String> given, Problems problems) {
    List<String> sound =
        given.stream().filter(argument -> problems.run(() -> check(runner, argument))).toList();
    boolean areOne = problems.run(() -> checkTogether(runner, sound));
    return areOne ? sound.stream() : sound.stream().limit(1);
  }

  private static void checkTogether(String runner, List<String> given) {
    if (given.size() < 2) {
      return;
    }
    try {
      options(runner, given);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "--"
              + name(given.get(0))
              + " can be given only once. Leave out one of "
              + String.join(" and ", given)
              + ".",
          e);
    }
  }

  private static RunOptions options(String runner, List<String> arguments) {
    return PipelineOptionsFactory.fromArgs(
            Stream.concat(Stream.of(runner), arguments.stream()).distinct().toArray(String[]::new))
        .as(RunOptions.class);
  }

  private static String name(String argument) {
    return argument.replaceFirst("^--", "").replaceFirst("(?s)=.*", "");
  }

  private static void check(String runner, String argument) {
    try {
      options(runner, List.of(argument));
    } catch (IllegalArgumentException e) {
      throw new InputException(explain(argument, String.valueOf(e.getMessage())), e);
    }
    String name = name(argument);
    String value = argument.substring(argument.indexOf('=') + 1);
    if (AT_LEAST.containsKey(name) && Long.parseLong(value) < AT_LEAST.get(name)) {
      throw new InputException(
          argument + " is too small a number. Give " + AT_LEAST.get(name) + " or more.");
    }
    if (name.equals("sparkMaster") && !MASTER.matcher(value).matches()) {
      throw new InputException(
          argument
              + " is no master of Spark. Give local[2] or another number of cores, local[*],"
              + " spark://HOST:PORT, yarn or k8s://...; under spark-submit leave it out.");
    }
    if (name.equals("storageLevel") && !STORAGE_LEVELS.contains(value)) {
      throw new InputException(
          argument
              + " is no storage level of Spark. Give one such as DISK_ONLY, which is the default"
              + " here, or MEMORY_AND_DISK_SER.");
    }
  }

  private static String explain(String argument, String message) {
    Matcher unknown = UNKNOWN.matcher(message);
    if (unknown.find()) {
      String better = unknown.group(2) == null ? "" : " Did you mean --" + unknown.group(2) + "?";
      return "--"
          + unknown.group(1)
          + " is no option of the job or its runner."
          + better
          + " See playlake help run.";
    }
    Matcher type = TYPE.matcher(message);
    if (type.find()) {
      return switch (type.group(1)) {
        case "boolean", "Boolean" -> argument + " is neither true nor false. Give one of them.";
        case "int", "Integer", "long", "Long" -> argument + " is no whole number. Give one.";
        default -> argument + " is no " + type.group(1) + ". See playlake help run.";
      };
    }
    if (message.startsWith("Empty argument value")) {
      return argument + " has no value. Give one behind the =, or leave the option out.";
    }
    return argument + ": " + message + " See playlake help run.";
  }
}
