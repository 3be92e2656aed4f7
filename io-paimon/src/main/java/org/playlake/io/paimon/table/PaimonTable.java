package org.playlake.io.paimon.table;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.paimon.CoreOptions;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.types.RowType;

/**
 * A Paimon table as data: what {@code PaimonTables.createMissing} creates and what a write expects
 * to find.
 *
 * <pre>{@code
 * PaimonTable.of("shop.orders")
 *     .withColumn("day", "DATE", "day of the order, UTC")
 *     .withColumn("total", "DECIMAL(27,4)", "in euro")
 *     .withPartitionKeys("day")
 *     .withOption("bucket", "-1");
 * }</pre>
 *
 * <p>Immutable; each {@code withX} gives a new table. Whatever can be wrong in the parts is refused
 * when they are given, with an {@link IllegalArgumentException}.
 */
public final class PaimonTable implements Serializable {

  private final String name;
  private final List<PaimonColumn> columns;
  private final List<String> partitionKeys;
  private final List<String> primaryKeys;
  private final Map<String, String> options;
  private final String comment;

  private PaimonTable(
      String name,
      List<PaimonColumn> columns,
      List<String> partitionKeys,
      List<String> primaryKeys,
      Map<String, String> options,
      String comment) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.partitionKeys = List.copyOf(partitionKeys);
    this.primaryKeys = List.copyOf(primaryKeys);
    this.options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    this.comment = requireNonNull(comment, "comment");
  }

  /** A table without columns yet; {@code name} is {@code database.table}. */
  public static PaimonTable of(String name) {
    int dot = name.indexOf('.');
    if (dot <= 0 || dot == name.length() - 1 || dot != name.lastIndexOf('.')) {
      throw new IllegalArgumentException(
          "A table is named database.table, with one dot; '" + name + "' is not.");
    }
    return new PaimonTable(name, List.of(), List.of(), List.of(), Map.of(), "");
  }

  /** Adds a column without a description after those there are. */
  public PaimonTable withColumn(String column, String type) {
    return withColumn(column, type, "");
  }

  /**
   * Adds a column after those there are. A name that differs from another only by case is refused
   * as well, because most SQL engines could not tell the two apart.
   */
  public PaimonTable withColumn(String column, String type, String description) {
    if (columns.stream().anyMatch(there -> there.name().equalsIgnoreCase(column))) {
      throw new IllegalArgumentException(
          "Table " + name + " has a column " + column + " already. Rename one of the two.");
    }
    List<PaimonColumn> more = new ArrayList<>(columns);
    more.add(new PaimonColumn(column, type, description));
    return new PaimonTable(name, more, partitionKeys, primaryKeys, options, comment);
  }

  /** Sets the columns whose values make a partition, in directory order. Declare them first. */
  public PaimonTable withPartitionKeys(String... keys) {
    List<String> partition = checked("partitioned", keys);
    return new PaimonTable(name, columns, partition, primaryKeys, options, comment);
  }

  /**
   * Sets the columns whose values tell one row from another. Declare them first. They hold no nulls
   * from then on, whatever their types say.
   */
  public PaimonTable withPrimaryKeys(String... keys) {
    List<String> primary = checked("keyed", keys);
    return new PaimonTable(name, columns, partitionKeys, primary, options, comment);
  }

  private List<String> checked(String how, String... keys) {
    List<String> names = columns.stream().map(PaimonColumn::name).toList();
    for (String key : keys) {
      if (!names.contains(key)) {
        throw new IllegalArgumentException(
            "Table "
                + name
                + " cannot be "
                + how
                + " by "
                + key
                + ": it is none of its columns "
                + names
                + ". Add the column first, or correct the name.");
      }
    }
    if (List.of(keys).stream().distinct().count() < keys.length) {
      throw new IllegalArgumentException(
          "Table "
              + name
              + " is "
              + how
              + " twice by one column: "
              + List.of(keys)
              + ". Name each once.");
    }
    return List.of(keys);
  }

  /**
   * Sets one of Paimon's table options; used when the table is created. Keys are not set by an
   * option, but by {@link #withPartitionKeys} and {@link #withPrimaryKeys}.
   */
  public PaimonTable withOption(String key, String value) {
    if (key.equals(CoreOptions.PRIMARY_KEY.key()) || key.equals(CoreOptions.PARTITION.key())) {
      throw new IllegalArgumentException(
          "Table "
              + name
              + " cannot get its keys by the option "
              + key
              + "="
              + value
              + ". Use withPrimaryKeys or withPartitionKeys.");
    }
    Map<String, String> more = new LinkedHashMap<>(options);
    more.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
    return new PaimonTable(name, columns, partitionKeys, primaryKeys, more, comment);
  }

  /** Sets the comment of the table. */
  public PaimonTable withComment(String text) {
    return new PaimonTable(name, columns, partitionKeys, primaryKeys, options, text);
  }

  /** The full name, {@code database.table}. */
  public String name() {
    return name;
  }

  public String database() {
    return name.substring(0, name.indexOf('.'));
  }

  public String table() {
    return name.substring(name.indexOf('.') + 1);
  }

  public List<PaimonColumn> columns() {
    return columns;
  }

  public List<String> partitionKeys() {
    return partitionKeys;
  }

  /** Columns of the primary key, or empty. */
  public List<String> primaryKeys() {
    return primaryKeys;
  }

  public Map<String, String> options() {
    return options;
  }

  /** Comment of the table, or empty. */
  public String comment() {
    return comment;
  }

  /** The columns as the catalog will know them: primary keys without nulls, all ids different. */
  public RowType rowType() {
    return new RowType(schema().fields());
  }

  /** The Paimon schema that the catalog is asked to create. */
  public Schema schema() {
    Schema.Builder schema = Schema.newBuilder();
    for (PaimonColumn column : columns) {
      String description = column.description().isEmpty() ? null : column.description();
      schema.column(column.name(), column.dataType(), description);
    }
    return schema
        .partitionKeys(partitionKeys)
        .primaryKey(primaryKeys)
        .options(options)
        .comment(comment.isEmpty() ? null : comment)
        .build();
  }

  @Override
  public String toString() {
    return name
        + columns
        + (partitionKeys.isEmpty() ? "" : " partitioned by " + partitionKeys)
        + (primaryKeys.isEmpty() ? "" : " keyed by " + primaryKeys);
  }
}
