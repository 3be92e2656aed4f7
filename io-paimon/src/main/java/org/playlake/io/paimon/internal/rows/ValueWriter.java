package org.playlake.io.paimon.internal.rows;

import java.io.Serializable;
import org.playlake.io.paimon.table.PaimonRowException;

/** Turns one value of Beam, which is not null, into what Paimon holds. */
@FunctionalInterface
interface ValueWriter extends Serializable {

  /** Throws {@link PaimonRowException} when the column cannot hold the value as it is. */
  Object write(Object value);
}
