package org.playlake.pipeline.parquet;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.MessageType;
import org.playlake.pipeline.file.FileAccess;
import org.playlake.pipeline.options.Causes;
import org.playlake.pipeline.options.InputException;

/**
 * Footer of a Parquet file that was checked: it does not contradict itself, and what cannot be read
 * of the file is known.
 *
 * @param access to the file
 * @param name the file's path or URI
 * @param length in bytes
 * @param schema the columns, without unknown annotations
 * @param rowGroups in file order
 * @param notes what the schema does not say
 * @param digest SHA-256 of the footer, in hexadecimal digits
 * @param unreadable columns of the first level whose codec or encoding cannot be read, with the
 *     reason and the remedy
 */
public record FileFooter(
    FileAccess access,
    String name,
    long length,
    MessageType schema,
    List<BlockMetaData> rowGroups,
    SchemaNotes notes,
    String digest,
    Map<String, String> unreadable) {

  /**
   * Reads the footer of a file.
   *
   * @throws InputException if it is no readable Parquet file; the message names the file and says
   *     why
   */
  public static FileFooter read(FileAccess access, String name, long length) {
    try {
      RawFooter raw = RawFooter.read(access.input(name, length));
      FooterCheck.check(raw.meta(), raw.start());
      SchemaNotes notes = SchemaNotes.clean(raw.meta().getSchema());
      refuseTwice(notes.names());
      Map<String, String> unreadable = ReadableChunks.problems(raw.meta());
      ParquetMetadata metadata = new ParquetMetadataConverter().fromParquetMetadata(raw.meta());
      return new FileFooter(
          access,
          name,
          length,
          metadata.getFileMetaData().getSchema(),
          metadata.getBlocks(),
          notes,
          raw.digest(),
          unreadable);
    } catch (IOException | RuntimeException e) {
      throw new InputException(
          name
              + " cannot be read as Parquet: "
              + Causes.firstLine(e)
              + ". Replace or remove the file.",
          e);
    }
  }

  private static void refuseTwice(List<String> names) throws IOException {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IOException("it has two columns named " + name + ", and one would be lost");
      }
    }
  }

  /** Whether a column is of the type Null, which holds nothing. */
  public boolean isNull(String column) {
    return notes.nulls().contains(column);
  }

  /** Whether a column has an annotation that this version of Parquet does not know. */
  public boolean isUnknown(String column) {
    return notes.unknown().contains(column);
  }

  /** Whether readers must be given the file with another footer. */
  public boolean isRewritten() {
    return notes.isRewritten();
  }

  /**
   * The file as parquet-java can read it.
   *
   * @param rewritten {@link #isRewritten} of its footer
   */
  static InputFile open(FileAccess access, String name, long length, boolean rewritten)
      throws IOException {
    InputFile file = access.input(name, length);
    return rewritten ? RewrittenFile.withoutUnknownTypes(file) : file;
  }
}
