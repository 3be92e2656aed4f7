package org.playlake.benchmarks.profile;

import java.util.Map;
import java.util.TreeMap;

/** Kinds of the JVM's threads, by the names that Linux shows. */
final class ThreadKinds {
  static final String JAVA = "Java code";

  private ThreadKinds() {}

  /** Processor seconds of each kind. */
  static Map<String, Double> sum(Map<String, Double> secondsByThread) {
    Map<String, Double> sums = new TreeMap<>();
    secondsByThread.forEach((name, seconds) -> sums.merge(of(name), seconds, Double::sum));
    return sums;
  }

  static String of(String name) {
    if (name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler")) {
      return "compile (JIT)";
    }
    if (name.startsWith("GC Thread") || name.startsWith("G1 ")) {
      return "collect garbage";
    }
    if (name.startsWith("JFR ")) {
      return "flight recorder";
    }
    return name.startsWith("VM ") || name.equals("Sweeper thread") || name.equals("Service Thread")
        ? "JVM itself"
        : JAVA;
  }
}
