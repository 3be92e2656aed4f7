package org.playlake.pipeline.serving;

import java.util.List;

/**
 * A column of a table with all that is known of it.
 *
 * @param table without its database
 * @param name of the column
 * @param types one, or two where sources decide
 * @param definition the column's description
 * @param note the rest
 */
record Field(String table, String name, List<String> types, String definition, FieldNote note) {

  Field {
    types = List.copyOf(types);
  }

  String type(Language language) {
    return String.join(language.or(), types);
  }

  /** Field, name, type, unit, definition, formula, source. */
  List<String> cells(Language language) {
    boolean chinese = language == Language.CHINESE;
    return List.of(
        name,
        chinese ? note.chineseLabel() : note.label(),
        type(language),
        note.unit().in(language),
        chinese ? note.chineseDefinition() : definition,
        note.formula(),
        note.source());
  }
}
