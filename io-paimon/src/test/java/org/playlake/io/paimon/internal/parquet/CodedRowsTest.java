package org.playlake.io.paimon.internal.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.io.paimon.table.TextDictionary;

/** Files of rows whose texts are told by number are those of the same rows without numbers. */
class CodedRowsTest {
  private static final RowType TYPE =
      FlatRows.type(true, DataTypes.STRING(), DataTypes.BYTES(), DataTypes.BIGINT());

  @TempDir Path directory;

  private final Random random = new Random(7);
  private List<TextDictionary> dictionaries = List.of();
  private List<Map<String, Integer>> codes = List.of();

  @ParameterizedTest
  @EnumSource(ColumnShape.class)
  void areTheSameByteByByte(ColumnShape shape) throws Exception {
    List<InternalRow> plain = new ArrayList<>();
    List<InternalRow> coded = new ArrayList<>();
    for (int i = 0; i < 70_000; i++) {
      if (i % 3_000 == 0) {
        beginBlock();
      }
      Long number = shape.number(i);
      String text = number == null ? null : "a text, of which there are others " + number;
      plain.add(
          GenericRow.of(
              text == null ? null : BinaryString.fromString(text),
              text == null ? null : text.getBytes(UTF_8),
              (long) i));
      FlatRow row = new FlatRow(3).setNumber(2, i);
      if (text != null) {
        set(row, 0, text);
        set(row, 1, text);
      }
      coded.add(row);
    }
    DataFile expected = write("plain", plain);
    DataFile found = write("coded", coded);
    assertThat(found.rows()).isEqualTo(FlatRows.binary(TYPE, plain));
    assertThat(bytes(found)).isEqualTo(bytes(expected));
  }

  /** Texts from now on have other numbers, in several dictionaries. */
  private void beginBlock() {
    dictionaries = new ArrayList<>();
    codes = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      dictionaries.add(new TextDictionary());
      codes.add(new HashMap<>());
    }
  }

  private void set(FlatRow row, int column, String text) {
    int among = random.nextInt(dictionaries.size());
    TextDictionary dictionary = dictionaries.get(among);
    row.setText(
        column,
        dictionary,
        codes.get(among).computeIfAbsent(text, added -> dictionary.add(added.getBytes(UTF_8))));
  }

  private DataFile write(String name, List<InternalRow> rows) throws Exception {
    return DataFile.write(
        TwoFiles.format(TYPE),
        TYPE,
        new org.apache.paimon.fs.Path(directory.resolve(name).toUri().toString()),
        "zstd",
        rows);
  }

  private static byte[] bytes(DataFile file) throws Exception {
    return Files.readAllBytes(Path.of(file.path().toUri()));
  }
}
