package org.playlake.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.MessageType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.sample.file.Column;
import org.playlake.sample.file.LocalInput;
import org.playlake.sample.file.Source;

/** Reads samples back with plain Parquet. */
final class SampleReader {

  private SampleReader() {}

  /** A row with its bytes decoded; a column that is NULL is missing. */
  record Row(@Nullable Long userId, Map<Column, String> texts) {
    String text(Column column) {
      return texts.getOrDefault(column, "<NULL>");
    }
  }

  /** The rows of all files, in the order of the files' names. */
  static List<Row> rows(Path sample, Source source) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Path file : files(sample.resolve(source.name()))) {
      try (ParquetReader<Group> reader =
          ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
              .build()) {
        for (Group group = reader.read(); group != null; group = reader.read()) {
          rows.add(row(group, source));
        }
      }
    }
    return rows;
  }

  static MessageType schema(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInput(file))) {
      return reader.getFileMetaData().getSchema();
    }
  }

  /** Everything that lies in a folder and below, sorted. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Row row(Group group, Source source) {
    Map<Column, String> texts = new EnumMap<>(Column.class);
    for (Column column : source.columns()) {
      if (group.getFieldRepetitionCount(column.toString()) > 0) {
        byte[] bytes = group.getBinary(column.toString(), 0).getBytes();
        texts.put(column, new String(bytes, UTF_8));
      }
    }
    boolean known = group.getFieldRepetitionCount("user_id") > 0;
    return new Row(known ? group.getLong("user_id", 0) : null, texts);
  }
}
