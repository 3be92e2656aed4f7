/**
 * Commit messages on their way from writers to the commit.
 *
 * <p>In: what Paimon's writers return. Out: {@code WrittenFiles} (a commit message with row counts,
 * coder {@code WrittenFilesCoder}, registered by {@code PaimonCoders}). {@code NewFiles} tells
 * which files a message added, {@code SingleWriterCheck} that a bucket had one writer, {@code
 * BucketAssignments} that no other write gave out buckets of the same partition.
 */
package org.playlake.io.paimon.internal.message;
