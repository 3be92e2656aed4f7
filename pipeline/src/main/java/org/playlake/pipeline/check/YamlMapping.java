package org.playlake.pipeline.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.playlake.pipeline.options.InputException;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys and values of one mapping in a YAML file, read strictly: what is not known, not there or
 * of another form is a problem that names its line.
 */
final class YamlMapping {

  /** As everybody reads them: no octal numbers, no hours in base 60, no infinity. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?([eE][-+]?[0-9])?");

  private final String file;
  private final Node node;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

  private YamlMapping(String file, MappingNode node) {
    this.file = file;
    this.node = node;
    for (NodeTuple each : node.getValue()) {
      String key = text(each.getKeyNode());
      if (entries.putIfAbsent(key, each) != null) {
        throw problem(each.getKeyNode(), key + " is there twice. Leave one of them out");
      }
    }
  }

  /**
   * A mapping.
   *
   * @param form what is due there, for the message where it is none
   */
  static YamlMapping of(Node node, String file, String form) {
    if (node instanceof MappingNode mapping) {
      return new YamlMapping(file, mapping);
    }
    throw problem(file, node, "here are no keys with values. Give " + form);
  }

  /** The file and the line where the mapping begins. */
  String place() {
    return place(file, node);
  }

  /** A problem of the mapping as a whole, for the user. Without a full stop. */
  InputException problem(String sentence) {
    return problem(node, sentence);
  }

  /** Refuses every key but these. */
  void refuseBut(String what, List<String> keys) {
    entries.forEach(
        (key, entry) -> {
          if (!keys.contains(key)) {
            throw problem(
                entry.getKeyNode(),
                "unknown key " + key + ". " + what + " has " + String.join(", ", keys));
          }
        });
  }

  /** The values of a list that must be there and hold something. */
  List<Node> list(String key) {
    Node value = required(key, "a list").getValueNode();
    if (value instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
      return sequence.getValue();
    }
    throw problem(value, key + " is no list with something in it. Begin each entry with a dash");
  }

  /** A word that must be there, one for each constant. */
  <E extends Enum<E>> E choice(String key, Class<E> words) {
    return choice(required(key, "one of " + known(words)), words);
  }

  /** A word, one for each constant, or a default where the key is not there. */
  <E extends Enum<E>> E choice(String key, Class<E> words, E otherwise) {
    NodeTuple entry = entries.get(key);
    return entry == null ? otherwise : choice(entry, words);
  }

  /** A number, where the key is there. */
  Optional<BigDecimal> number(String key, NumberKind form) {
    NodeTuple entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    String text = text(entry.getValueNode());
    if (!isQuoted(entry.getValueNode()) && NUMBER.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text);
      if (form.accepts(number)) {
        return Optional.of(number);
      }
    }
    throw problem(entry.getValueNode(), key + ": " + text + ". Due is " + form.words());
  }

  private <E extends Enum<E>> E choice(NodeTuple entry, Class<E> words) {
    String text = text(entry.getValueNode());
    return Arrays.stream(words.getEnumConstants())
        .filter(each -> word(each).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    entry.getValueNode(),
                    text(entry.getKeyNode()) + ": " + text + ". Due is one of " + known(words)));
  }

  private NodeTuple required(String key, String form) {
    NodeTuple entry = entries.get(key);
    if (entry == null) {
      throw problem(node, key + " is missing. Give " + key + ": and " + form);
    }
    return entry;
  }

  private static <E extends Enum<E>> String known(Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .map(YamlMapping::word)
        .collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private String text(Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw problem(value, "here stands a list or a mapping where a single word or number is due");
  }

  private static boolean isQuoted(Node value) {
    return value instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN;
  }

  private InputException problem(Node at, String sentence) {
    return problem(file, at, sentence);
  }

  private static InputException problem(String file, Node at, String sentence) {
    return new InputException(place(file, at) + ": " + sentence + ".");
  }

  private static String place(String file, Node at) {
    return file + ", line " + (at.getStartMark().getLine() + 1);
  }
}
