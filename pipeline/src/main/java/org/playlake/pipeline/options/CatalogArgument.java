package org.playlake.pipeline.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads {@code --warehouse} and {@code --catalogOptions}. */
public final class CatalogArgument {
  private static final String WAREHOUSE = "warehouse";

  private static final Pattern PASSWORD_IN_ADDRESS =
      Pattern.compile("//[^/@\\s]*:[^/@\\s]+@|(?i)[?&;](?:password|pwd|secret|token)=");

  private CatalogArgument() {}

  /**
   * The catalog's options; a value's {@code ${env:NAME}} is resolved where the catalog is opened.
   *
   * @param content gives the text of a file that the argument names
   * @throws InputException if they are no JSON, or contradict the warehouse
   */
  public static Map<String, String> parse(
      String warehouse, @Nullable String argument, UnaryOperator<String> content) {
    Map<String, String> options = new LinkedHashMap<>();
    if (argument != null && !argument.isBlank()) {
      options.putAll(
          json(argument.startsWith("@") ? content.apply(argument.substring(1)) : argument));
    }
    String other = options.putIfAbsent(WAREHOUSE, warehouse);
    if (other != null && !other.equals(warehouse)) {
      throw new InputException(
          "--warehouse="
              + warehouse
              + " and the warehouse in --catalogOptions, "
              + other
              + ", contradict each other. Give one of them.");
    }
    return options;
  }

  /**
   * A sentence for the user where the argument itself holds a secret. It stays on the machine's
   * list of processes, and in the job's pages, as long as the run.
   */
  public static Optional<String> warning(@Nullable String argument) {
    if (argument == null || argument.isBlank() || argument.startsWith("@")) {
      return Optional.empty();
    }
    List<String> open =
        json(argument).entrySet().stream()
            .filter(
                each ->
                    SecretNames.isKey(each.getKey())
                        || PASSWORD_IN_ADDRESS.matcher(each.getValue()).find())
            .filter(each -> !each.getValue().contains("${env:"))
            .map(Map.Entry::getKey)
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "--catalogOptions holds "
                + String.join(", ", open)
                + " in plain words, and arguments are shown by ps and on pages of jobs. Write"
                + " \"${env:NAME}\" for the value, or keep the options in a file: @FILE.");
  }

  private static Map<String, String> json(String text) {
    try {
      Map<String, String> options =
          new ObjectMapper().readValue(text, new TypeReference<Map<String, String>>() {});
      if (options == null || options.containsKey(null) || options.containsValue(null)) {
        throw new InputException(
            "--catalogOptions has null where a text is due. Give"
                + " {\"metastore\":\"rest\",\"uri\":\"...\"}, or @FILE with the same in it.");
      }
      return options;
    } catch (JsonProcessingException e) {
      // The text is not repeated: it may hold an access key.
      throw new InputException(
          "--catalogOptions is no JSON object of texts, at "
              + position(e)
              + ". Give {\"metastore\":\"rest\",\"uri\":\"...\"}, or @FILE with the same in it.");
    }
  }

  private static String position(JsonProcessingException problem) {
    return problem.getLocation() == null
        ? "an unknown place"
        : "line "
            + problem.getLocation().getLineNr()
            + ", column "
            + problem.getLocation().getColumnNr();
  }
}
