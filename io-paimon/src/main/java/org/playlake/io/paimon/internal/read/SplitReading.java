package org.playlake.io.paimon.internal.read;

import java.io.Serializable;
import org.apache.beam.sdk.coders.Coder;
import org.playlake.io.paimon.table.PaimonReadFunction;

/**
 * Settings for reading splits into elements.
 *
 * @param limit of the rows that come out, {@link Long#MAX_VALUE} if there is none
 */
public record SplitReading<T>(
    ReadSettings settings, PaimonReadFunction<T> function, Coder<T> coder, long limit)
    implements Serializable {

  boolean isLimited() {
    return limit < Long.MAX_VALUE;
  }
}
