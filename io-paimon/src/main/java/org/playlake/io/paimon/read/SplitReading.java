package org.playlake.io.paimon.read;

import java.io.Serializable;
import org.apache.beam.sdk.coders.Coder;

/**
 * How splits become elements.
 *
 * @param limit of the rows that come out, {@link Long#MAX_VALUE} if there is none
 */
record SplitReading<T>(
    ReadSettings settings, PaimonReadFunction<T> function, Coder<T> coder, long limit)
    implements Serializable {

  boolean isLimited() {
    return limit < Long.MAX_VALUE;
  }
}
