package org.playlake.io.paimon.internal.rows;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.ReassignFieldId;
import org.apache.paimon.types.RowType;
import org.playlake.io.paimon.table.PaimonTable;

/** Conversion between schemas of Beam and row types of Paimon; {@code BeamSchemas} documents it. */
public final class SchemaConversion {

  private SchemaConversion() {}

  /** The schema of a table's rows in Beam. */
  public static Schema schema(RowType type) {
    return BeamTypes.schema("", type);
  }

  /** The columns that hold rows of a schema. */
  public static RowType rowType(Schema schema) {
    return (RowType) ReassignFieldId.reassign(PaimonTypes.row("", schema), new AtomicInteger(-1));
  }

  /** A table with the columns that {@link #rowType} gives. */
  public static PaimonTable table(String name, Schema schema) {
    PaimonTable table = PaimonTable.of(name);
    for (DataField column : rowType(schema).getFields()) {
      String description = column.description() == null ? "" : column.description();
      table = table.withColumn(column.name(), column.type().asSQLString(), description);
    }
    return table;
  }
}
