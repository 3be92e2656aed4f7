package org.playlake.transforms.combine;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.beam.sdk.coders.Coder;

/**
 * Order that decides which value of a key is kept.
 *
 * @param comparator the greatest value is the latest; serializable
 * @param coder of the values
 */
record LatestOrder<V>(Comparator<V> comparator, Coder<V> coder) implements Serializable {}
