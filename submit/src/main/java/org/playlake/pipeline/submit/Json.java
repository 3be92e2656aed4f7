package org.playlake.pipeline.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Requests as people read them and files hold them. */
final class Json {

  private Json() {}

  static String of(Map<String, Object> request) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps of texts are JSON", e);
    }
  }
}
