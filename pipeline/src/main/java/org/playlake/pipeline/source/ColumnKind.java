package org.playlake.pipeline.source;

/** Meaning of a source column, which decides the forms a file may hold it in. */
enum ColumnKind {
  PLAYER("integers, strings or raw bytes"),
  TEXT("raw bytes or strings"),
  NUMBER("raw bytes, strings, integers or floating numbers"),
  DATE("raw bytes, strings or dates");

  private final String description;

  ColumnKind(String description) {
    this.description = description;
  }

  boolean accepts(ColumnForm form) {
    return switch (form) {
      case BYTES, STRING -> true;
      case BIGINT -> this == PLAYER || this == NUMBER;
      case DOUBLE -> this == NUMBER;
      case DATE -> this == DATE;
    };
  }

  /** The accepted forms in the user's words. */
  String description() {
    return description;
  }
}
