/**
 * Combining by key for very many keys: the runner sees buckets of keys, never a key.
 *
 * <p>In: elements of a bundle; a map-side combiner folds them and gives blocks of bytes by bucket.
 * Out: one result a key, merged bucket by bucket behind one shuffle. {@code CombineInBuckets} takes
 * any combine function, {@code KeepLatest} keeps the greatest value of each key.
 *
 * <p>Promised: results do not depend on order, bundling, partitioning or runner; memory of a bundle
 * is bounded.
 */
package org.playlake.transforms.combine;
