package org.playlake.io.paimon.internal.rows;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads rows of one type, at the top or nested. */
final class RowReader implements Serializable {

  private final String prefix;
  private final RowType type;
  private final Schema schema;
  // Made again where a serialized reader arrives.
  private transient ValueReader[] readers;

  private RowReader(String prefix, RowType type) {
    this.prefix = prefix;
    this.type = type;
    this.schema = BeamTypes.schema(prefix, type);
    this.readers = readers(prefix, type);
  }

  /**
   * @param prefix of the names of columns in exceptions, empty or with a dot at its end
   */
  static RowReader of(String prefix, RowType type) {
    return new RowReader(prefix, type);
  }

  private static ValueReader[] readers(String prefix, RowType type) {
    List<DataField> fields = type.getFields();
    ValueReader[] readers = new ValueReader[fields.size()];
    for (int i = 0; i < readers.length; i++) {
      readers[i] = ValueReaders.of(prefix + fields.get(i).name(), fields.get(i).type());
    }
    return readers;
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    readers = readers(prefix, type);
  }

  Schema schema() {
    return schema;
  }

  int fields() {
    return readers.length;
  }

  Row read(InternalRow from) {
    @Nullable Object[] values = new Object[readers.length];
    read(from, values);
    return Row.withSchema(schema).attachValues(values);
  }

  void read(InternalRow from, @Nullable Object[] into) {
    for (int i = 0; i < readers.length; i++) {
      into[i] = ValueReaders.read(readers[i], from, i);
    }
  }
}
