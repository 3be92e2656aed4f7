package org.playlake.pipeline.serving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.ledger.MetaLoad;
import org.playlake.pipeline.ledger.MetaRun;
import org.playlake.pipeline.tables.LakeTables;

/**
 * All fields of the lake, in the order of the tables and their columns.
 *
 * @param tables the tables
 * @param fields their columns
 * @param notes of the tables, by name
 */
record FieldDictionary(List<PaimonTable> tables, List<Field> fields, Map<String, FieldNote> notes) {

  FieldDictionary {
    tables = List.copyOf(tables);
    fields = List.copyOf(fields);
    notes = Map.copyOf(notes);
  }

  /** The dictionary of a database. */
  static FieldDictionary of(String database) {
    return of(tables(database, "BIGINT"), tables(database, "STRING"), FieldNote.all());
  }

  /**
   * The dictionary of these tables.
   *
   * @param others the same tables where sources are of the other type
   * @throws IllegalArgumentException if a table or column has no note, or a note neither
   */
  static FieldDictionary of(
      List<PaimonTable> tables, List<PaimonTable> others, Map<String, FieldNote> notes) {
    Set<String> unused = new LinkedHashSet<>(notes.keySet());
    List<Field> fields = new ArrayList<>();
    Map<String, FieldNote> ofTables = new LinkedHashMap<>();
    for (int i = 0; i < tables.size(); i++) {
      String table = tables.get(i).table();
      ofTables.put(table, note(notes, table, table));
      unused.remove(table);
      for (int j = 0; j < tables.get(i).columns().size(); j++) {
        fields.add(
            field(
                table,
                tables.get(i).columns().get(j),
                others.get(i).columns().get(j),
                notes,
                unused));
      }
    }
    if (!unused.isEmpty()) {
      throw new IllegalArgumentException("Notes without a column: " + unused + ". Remove them.");
    }
    return new FieldDictionary(tables, fields, ofTables);
  }

  private static Field field(
      String table,
      PaimonColumn column,
      PaimonColumn other,
      Map<String, FieldNote> notes,
      Set<String> unused) {
    String key = table + "." + column.name();
    String of = notes.containsKey(key) ? key : "*." + column.name();
    FieldNote note = note(notes, of, key);
    unused.remove(of);
    List<String> types = Stream.of(column.type(), other.type()).distinct().toList();
    return new Field(table, column.name(), types, column.description(), note);
  }

  private static FieldNote note(Map<String, FieldNote> notes, String key, String name) {
    FieldNote note = notes.get(key);
    if (note == null) {
      throw new IllegalArgumentException("There is no note of " + name + ". Add it to fields.tsv.");
    }
    return note;
  }

  private static List<PaimonTable> tables(String database, String userId) {
    return Stream.concat(
            LakeTables.usual(database, userId).stream(),
            Stream.of(MetaLoad.table(database), MetaRun.table(database)))
        .toList();
  }

  /** The fields of a table, in order. */
  List<Field> of(PaimonTable table) {
    return fields.stream().filter(each -> each.table().equals(table.table())).toList();
  }

  /** A field of a table. */
  Field field(PaimonTable table, String column) {
    return of(table).stream().filter(each -> each.name().equals(column)).findFirst().orElseThrow();
  }
}
