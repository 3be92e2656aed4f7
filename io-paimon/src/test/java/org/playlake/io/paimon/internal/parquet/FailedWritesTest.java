package org.playlake.io.paimon.internal.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.format.FormatWriter;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody takes a file for whole of which something could not be written. */
class FailedWritesTest {

  private static final RowType TYPE =
      FlatRows.type(false, DataTypes.BIGINT(), DataTypes.STRING(), DataTypes.INT());

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 100, 1_000, 10_000})
  void closingFailsWhenTheDiskIsFull(int room) throws Exception {
    FullDisk disk = new FullDisk(room);
    FormatWriter writer = TwoFiles.format(TYPE).createWriterFactory(TYPE).create(disk, "none");
    for (int id = 0; id < 2_000; id++) {
      writer.addElement(row(id));
    }
    assertThatThrownBy(writer::close).isInstanceOf(IOException.class).hasMessage("disk full");
    assertEnded(writer, disk);
  }

  @Test
  void closingFailsWhenThereIsNoRoomForTheFooter() throws Exception {
    FullDisk unbounded = new FullDisk(Long.MAX_VALUE);
    FormatWriter whole = TwoFiles.format(TYPE).createWriterFactory(TYPE).create(unbounded, "none");
    whole.addElement(row(1));
    whole.close();
    FullDisk disk = new FullDisk(unbounded.getPos() - 1);
    FormatWriter writer = TwoFiles.format(TYPE).createWriterFactory(TYPE).create(disk, "none");
    writer.addElement(row(1));
    assertThatThrownBy(writer::close).isInstanceOf(IOException.class).hasMessage("disk full");
    assertEnded(writer, disk);
  }

  @Test
  void aRowFailsWhenItsGroupCannotBeWritten() throws Exception {
    FullDisk disk = new FullDisk(30_000);
    FormatWriter writer = SmallGroups.open(disk, TYPE, 20_000);
    assertThatThrownBy(
            () -> {
              for (int id = 0; id < 20_000; id++) {
                writer.addElement(row(id));
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertEnded(writer, disk);
  }

  @Test
  void aNullIsRefusedWhereTheColumnHasNone() throws Exception {
    FullDisk disk = new FullDisk(Long.MAX_VALUE);
    FormatWriter writer = TwoFiles.format(TYPE).createWriterFactory(TYPE).create(disk, "none");
    writer.addElement(row(1));
    assertThatThrownBy(() -> writer.addElement(GenericRow.of(2L, null, 2)))
        .hasMessageContaining("c1")
        .hasMessageContaining("NOT NULL");
    assertEnded(writer, disk);
  }

  @Test
  void closingTwiceWritesOnce() throws Exception {
    FullDisk disk = new FullDisk(Long.MAX_VALUE);
    FormatWriter writer = TwoFiles.format(TYPE).createWriterFactory(TYPE).create(disk, "none");
    writer.addElement(row(1));
    writer.close();
    Object footer = writer.writerMetadata();
    assertThat(footer).isNotNull();
    long written = disk.getPos();
    writer.close();
    assertThat(disk.getPos()).isEqualTo(written);
    assertThat(writer.writerMetadata()).isSameAs(footer);
  }

  /** It was given up: closing it is allowed, and writes nothing that looks like an end. */
  private static void assertEnded(FormatWriter writer, FullDisk disk) throws IOException {
    long written = disk.getPos();
    assertThatCode(writer::close).doesNotThrowAnyException();
    assertThatCode(writer::close).doesNotThrowAnyException();
    assertThat(disk.getPos()).isEqualTo(written);
    assertThat(writer.writerMetadata()).isNull();
  }

  private static GenericRow row(int id) {
    return GenericRow.of((long) id, BinaryString.fromString("a text " + id), id);
  }
}
