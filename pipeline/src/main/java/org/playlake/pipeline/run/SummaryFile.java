package org.playlake.pipeline.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.file.ResultFile;
import org.playlake.pipeline.options.RunOptions;

/** The file that {@code --summary} names: the last part of a run, and those before it. */
final class SummaryFile {
  private final RunOptions options;
  private final List<Map<String, @Nullable Object>> parts = new ArrayList<>();

  SummaryFile(RunOptions options) {
    this.options = options;
  }

  /** Writes it anew with one part more; gives a sentence for the user where that did not work. */
  Optional<String> add(Map<String, @Nullable Object> part) {
    String file = options.getSummary();
    if (file == null) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>(part);
    if (!parts.isEmpty()) {
      json.put("earlierParts", List.copyOf(parts));
    }
    parts.add(part);
    try {
      ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
      FileAccess.of(options).write(file, mapper.writeValueAsBytes(json));
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      RunLog.write("The summary was not written", e);
      return Optional.of("--summary=" + file + " cannot be written: " + ResultFile.why(file, e));
    }
  }
}
