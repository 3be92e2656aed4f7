package org.playlake.pipeline.source;

import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.playlake.pipeline.file.FileAccess;

/** Some row groups of some files. Splits at row groups; reads by pulling. */
final class ParquetSource<T> extends BoundedSource<RawRow<T>> {
  private static final long serialVersionUID = 1L;

  /** A task that is lost is read anew: some minute's work, however few workers there are. */
  private static final long MOST_BYTES = 1L << 30;

  private final SourceColumns columns;
  private final List<ParquetPart> parts;
  private final RowAssembler<T> assembler;
  private final Coder<RawRow<T>> coder;

  private ParquetSource(
      SourceColumns columns,
      List<ParquetPart> parts,
      RowAssembler<T> assembler,
      Coder<RawRow<T>> coder) {
    this.columns = columns;
    this.parts = parts;
    this.assembler = assembler;
    this.coder = coder;
  }

  static <T> ParquetSource<T> of(ParquetFiles files, RowAssembler<T> assembler, Coder<T> coder) {
    return new ParquetSource<>(
        files.columns(), ParquetPart.of(files.files()), assembler, RawRows.coder(files, coder));
  }

  SourceColumns columns() {
    return columns;
  }

  List<ParquetPart> parts() {
    return parts;
  }

  RowAssembler<T> assembler() {
    return assembler;
  }

  @Override
  public List<ParquetSource<T>> split(long desiredBytes, PipelineOptions options) {
    return ParquetPart.share(parts, Math.min(desiredBytes, MOST_BYTES)).stream()
        .map(share -> new ParquetSource<>(columns, List.copyOf(share), assembler, coder))
        .toList();
  }

  @Override
  public long getEstimatedSizeBytes(PipelineOptions options) {
    return parts.stream().mapToLong(ParquetPart::bytes).sum();
  }

  @Override
  public BoundedReader<RawRow<T>> createReader(PipelineOptions options) throws IOException {
    return new ParquetSourceReader<>(this, FileAccess.of(options));
  }

  @Override
  public Coder<RawRow<T>> getOutputCoder() {
    return coder;
  }

  @Override
  public void populateDisplayData(DisplayData.Builder builder) {
    builder
        .add(DisplayData.item("rowGroups", parts.size()).withLabel("Row groups"))
        .add(
            DisplayData.item("bytes", parts.stream().mapToLong(ParquetPart::bytes).sum())
                .withLabel("Compressed bytes"));
  }
}
