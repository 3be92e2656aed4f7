package org.playlake.io.paimon.internal.message;

import java.util.List;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.coders.CoderProviderRegistrar;
import org.apache.beam.sdk.coders.CoderProviders;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.playlake.io.paimon.internal.catalog.PaimonSnapshotCoder;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.io.paimon.table.PaimonSnapshot;

/** Registers the coders of the connector's elements with Beam, through {@code ServiceLoader}. */
public final class PaimonCoders implements CoderProviderRegistrar {

  @Override
  public List<CoderProvider> getCoderProviders() {
    return List.of(
        CoderProviders.forCoder(TypeDescriptor.of(PaimonFiles.class), WrittenFilesCoder.ofPublic()),
        CoderProviders.forCoder(TypeDescriptor.of(PaimonSnapshot.class), PaimonSnapshotCoder.of()));
  }
}
