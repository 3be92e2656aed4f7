package org.playlake.pipeline.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The options of {@code run}, which reach it as they were given. */
final class JobWords {
  private static final List<String> REQUIRED = List.of("profiles", "events", "warehouse");
  private static final List<String> SOURCES = List.of("profiles", "events");

  private JobWords() {}

  /**
   * The arguments of the main class.
   *
   * @param elsewhere whether the driver is on another machine than this
   */
  static List<String> check(List<String> words, boolean elsewhere, Checks checks) {
    List<String> arguments = new ArrayList<>(words);
    if (!arguments.isEmpty() && arguments.get(0).equals("run")) {
      arguments.remove(0);
    }
    Map<String, List<String>> options = options(arguments, checks);
    for (String each : REQUIRED) {
      if (!options.containsKey(each)) {
        checks.refuse(
            "--" + each + " of run is missing. Give it after --, as in -- --" + each + "=...");
      }
    }
    options.forEach((name, values) -> values.forEach(each -> check(name, each, elsewhere, checks)));
    arguments.add(0, "run");
    return arguments;
  }

  /** By name, whether with {@code =} or with a space before the value. */
  private static Map<String, List<String>> options(List<String> words, Checks checks) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int end = word.indexOf('=');
      if (!word.startsWith("--")) {
        checks.refuse(
            "'"
                + word
                + "' is no option of run. Options look like --name=value; see playlake help run.");
      } else if (end > 0) {
        add(options, word.substring(2, end), word.substring(end + 1));
      } else if (i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
        i++;
        add(options, word.substring(2), words.get(i));
      } else {
        add(options, word.substring(2), "");
      }
    }
    return options;
  }

  private static void add(Map<String, List<String>> options, String name, String value) {
    options.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
  }

  private static void check(String name, String value, boolean elsewhere, Checks checks) {
    if (name.equals("catalogOptions")) {
      checkCatalog(value, elsewhere, checks);
      return;
    }
    SecretCheck.checkOption(name, value, checks);
    if (name.equals("runner") && !value.toLowerCase(Locale.ROOT).startsWith("spark")) {
      checks.refuse(
          "--runner=" + value + " does not run on a cluster. Leave it out, or give SparkRunner.");
    }
    if (elsewhere && SOURCES.contains(name) && !value.contains("://")) {
      checks.refuse(
          "--"
              + name
              + "="
              + value
              + " is a path of this machine, where the job is not. Give one such as oss://bucket/folder,"
              + " s3://bucket/folder or hdfs:///folder.");
    }
  }

  private static void checkCatalog(String value, boolean elsewhere, Checks checks) {
    if (value.startsWith("@")) {
      if (elsewhere) {
        checks.refuse(
            "--catalogOptions="
                + value
                + " names a file of this machine, where the job is not. Give the JSON itself.");
      }
      return;
    }
    try {
      Map<String, String> catalog =
          new ObjectMapper().readValue(value, new TypeReference<Map<String, String>>() {});
      if (catalog != null) {
        catalog.forEach((key, each) -> SecretCheck.checkCatalog(key, String.valueOf(each), checks));
        return;
      }
    } catch (JsonProcessingException e) {
      // Told below. The text is not repeated: it may hold an access key.
    }
    checks.refuse(
        "--catalogOptions is no JSON object of texts. Give {\"metastore\":\"rest\",\"uri\":\"...\"}.");
  }
}
