package org.playlake.pipeline.submit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Looks at options, and gathers what is wrong with them to be told in one go. */
final class Checks {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]*[mg]");

  private final List<String> problems = new ArrayList<>();

  void refuse(String problem) {
    problems.add(problem);
  }

  /** A paragraph for each problem. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** The value, which must be there; {@code example} says what would be right. */
  String required(String option, @Nullable String value, String example) {
    if (value == null || value.isBlank()) {
      problems.add(option + " is missing. Give " + option + "=" + example + ".");
      return "";
    }
    return value;
  }

  /** The value, which must be there and of this shape. */
  String required(String option, @Nullable String value, String example, Pattern shape) {
    String given = required(option, value, example);
    if (!given.isEmpty() && !shape.matcher(given).matches()) {
      problems.add(option + "=" + given + " is none. Give one such as " + example + ".");
    }
    return given;
  }

  /** Refuses to send where the vendor's library is not there, and tells whether it is. */
  boolean library(String type) {
    boolean there = Checks.class.getResource("/" + type.replace('.', '/') + ".class") != null;
    if (!there) {
      problems.add(
          "The library that sends the request is not on the class path. Call ./playlake submit, which"
              + " adds it, or give --dryRun and send what is printed.");
    }
    return there;
  }

  int number(String option, String value) {
    if (!NUMBER.matcher(value).matches()) {
      problems.add(option + "=" + value + " is no positive number. Give one such as 4.");
      return 1;
    }
    return Integer.parseInt(value);
  }

  String memory(String option, String value) {
    if (!MEMORY.matcher(value).matches()) {
      problems.add(option + "=" + value + " is no size of memory. Give one such as 14g or 6144m.");
    }
    return value;
  }

  /** Pairs that were given as {@code KEY=VALUE}, in that order. */
  Map<String, String> pairs(String option, List<String> given) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String each : given) {
      int end = each.indexOf('=');
      if (end < 1) {
        problems.add(option + "=" + each + " has no key and value. Give " + option + "=KEY=VALUE.");
      } else {
        pairs.put(each.substring(0, end), each.substring(end + 1));
      }
    }
    return pairs;
  }
}
