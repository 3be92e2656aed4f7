package org.playlake.pipeline.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.check.CheckSuite.LeveledCheck;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.options.Problems;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the YAML of checks: {@code checks:} with a list, each of which names its kind. */
final class CheckFile {
  private static final String ROOT = "checks";
  private static final String FORM = "checks: and a list of checks";

  private CheckFile() {}

  static CheckSuite read(String text, String name) {
    Problems problems = new Problems();
    List<LeveledCheck> checks = new ArrayList<>();
    for (Node each : entries(text, name)) {
      problems.run(
          () -> checks.add(CheckKind.read(YamlMapping.of(each, name, "check: and its kind"))));
    }
    problems.refuse();
    return new CheckSuite(checks);
  }

  private static List<Node> entries(String text, String name) {
    Node root = root(text, name);
    if (root == null) {
      throw new InputException(name + ": nothing is in the file. Give " + FORM + ".");
    }
    YamlMapping file = YamlMapping.of(root, name, FORM);
    file.refuseBut("the file", List.of(ROOT));
    return file.list(ROOT);
  }

  /** Null of a file with nothing but comments. */
  private static @Nullable Node root(String text, String name) {
    // Composed, not constructed: nodes know their lines, and no tag can name a class.
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try {
      return yaml.compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      String line =
          e.getProblemMark() == null ? "" : ", line " + (e.getProblemMark().getLine() + 1);
      throw new InputException(name + line + ": this is no YAML: " + e.getProblem() + ".", e);
    } catch (YAMLException e) {
      throw new InputException(name + ": this is no YAML: " + e.getMessage() + ".", e);
    }
  }
}
