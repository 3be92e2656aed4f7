package org.playlake.io.paimon.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.api.Test;
import org.playlake.io.paimon.internal.catalog.PaimonSnapshotCoder;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonSnapshot;

class CodersTest {

  private final PaimonSnapshot snapshot = new PaimonSnapshot("db.t", 7, 1L << 40, 3, 1 << 20, null);
  private final WrittenFiles files =
      new WrittenFiles(
          "db.t", -5, -6, 11, new byte[] {1, 2, 3}, 1L << 40, 3, 1 << 20, 9, 8, -7, true, 5);
  private final WrittenFiles same =
      new WrittenFiles(
          "db.t", -5, -6, 11, new byte[] {1, 2, 3}, 1L << 40, 3, 1 << 20, 9, 8, -7, true, 5);

  @Test
  void giveBackWhatTheyWereGiven() throws Exception {
    CoderProperties.coderDecodeEncodeEqual(PaimonSnapshotCoder.of(), snapshot);
    CoderProperties.coderDecodeEncodeEqual(WrittenFilesCoder.of(), files);
    CoderProperties.coderDecodeEncodeEqual(WrittenFilesCoder.of(), WrittenFiles.NONE);
  }

  @Test
  void areDeterministic() throws Exception {
    CoderProperties.coderDeterministic(WrittenFilesCoder.of(), files, same);
    CoderProperties.coderConsistentWithEquals(WrittenFilesCoder.of(), files, same);
    CoderProperties.coderSerializable(WrittenFilesCoder.of());
    CoderProperties.coderSerializable(PaimonSnapshotCoder.of());
  }

  @Test
  void areFoundByBeam() throws Exception {
    CoderRegistry registry = CoderRegistry.createDefault();
    assertThat(registry.getCoder(PaimonFiles.class)).isInstanceOf(WrittenFilesCoder.class);
    assertThat(registry.getCoder(PaimonSnapshot.class)).isInstanceOf(PaimonSnapshotCoder.class);
  }
}
