package org.playlake.io.paimon.internal.message;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.paimon.fs.Path;
import org.apache.paimon.index.IndexPathFactory;
import org.apache.paimon.io.CompactIncrement;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.io.DataFilePathFactory;
import org.apache.paimon.io.DataIncrement;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessageImpl;
import org.apache.paimon.utils.FileStorePathFactory;
import org.apache.paimon.utils.IndexFilePathFactories;

/**
 * Files that a writer or a compaction wrote, without those that were only moved to another level,
 * which are part of the table already. Paimon's own abort does not tell the two apart, and would
 * delete live files.
 */
public record NewFiles(CommitMessageImpl message) {

  /** Deletes the files. Only for a commit that surely was not made and never will be. */
  public void delete(FileStoreTable table) {
    paths(table.store().pathFactory()).forEach(path -> table.fileIO().deleteQuietly(path));
  }

  /** Paths of the files. */
  public List<Path> paths(FileStorePathFactory factory) {
    DataIncrement written = message.newFilesIncrement();
    CompactIncrement compacted = message.compactIncrement();
    Set<String> there = new HashSet<>();
    compacted.compactBefore().forEach(file -> there.add(file.fileName()));
    DataFilePathFactory data =
        factory.createDataFilePathFactory(message.partition(), message.bucket());
    IndexPathFactory index =
        new IndexFilePathFactories(factory).get(message.partition(), message.bucket());
    Stream<DataFileMeta> files =
        Stream.of(
                written.newFiles(),
                written.changelogFiles(),
                compacted.compactAfter().stream()
                    .filter(file -> !there.contains(file.fileName()))
                    .toList(),
                compacted.changelogFiles())
            .flatMap(List::stream);
    return Stream.concat(
            files.flatMap(file -> file.collectFiles(data).stream()),
            Stream.concat(written.newIndexFiles().stream(), compacted.newIndexFiles().stream())
                .map(index::toPath))
        .toList();
  }
}
