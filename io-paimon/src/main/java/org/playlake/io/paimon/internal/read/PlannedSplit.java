package org.playlake.io.paimon.internal.read;

import java.io.Serializable;

/**
 * A split on its way to a reader.
 *
 * @param schema that it is read with
 */
public record PlannedSplit(long schema, ReadSplit split) implements Serializable {}
