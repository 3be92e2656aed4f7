package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.testing.CoderProperties;
import org.junit.jupiter.api.Test;
import org.playlake.io.paimon.catalog.PaimonSnapshot;
import org.playlake.io.paimon.catalog.PaimonSnapshotCoder;

class CodersTest {

  private final PaimonSnapshot snapshot = new PaimonSnapshot("db.t", 7, 1L << 40, 3, 1 << 20, null);
  private final PaimonFiles files =
      new PaimonFiles("db.t", 11, new byte[] {1, 2, 3}, 1L << 40, 3, 1 << 20, 9, 8, -7, true, 5);
  private final PaimonFiles same =
      new PaimonFiles("db.t", 11, new byte[] {1, 2, 3}, 1L << 40, 3, 1 << 20, 9, 8, -7, true, 5);

  @Test
  void giveBackWhatTheyWereGiven() throws Exception {
    CoderProperties.coderDecodeEncodeEqual(PaimonSnapshotCoder.of(), snapshot);
    CoderProperties.coderDecodeEncodeEqual(PaimonFilesCoder.of(), files);
    CoderProperties.coderDecodeEncodeEqual(PaimonFilesCoder.of(), PaimonFiles.NONE);
  }

  @Test
  void areDeterministic() throws Exception {
    CoderProperties.coderDeterministic(PaimonFilesCoder.of(), files, same);
    CoderProperties.coderConsistentWithEquals(PaimonFilesCoder.of(), files, same);
    CoderProperties.coderSerializable(PaimonFilesCoder.of());
    CoderProperties.coderSerializable(PaimonSnapshotCoder.of());
  }

  @Test
  void areFoundByBeam() throws Exception {
    CoderRegistry registry = CoderRegistry.createDefault();
    assertThat(registry.getCoder(PaimonFiles.class)).isInstanceOf(PaimonFilesCoder.class);
    assertThat(registry.getCoder(PaimonSnapshot.class)).isInstanceOf(PaimonSnapshotCoder.class);
  }
}
