/**
 * Failures of others in the connector's own messages. In: an exception. Out: its {@code Reason}, as
 * a part of a sentence.
 */
package org.playlake.io.paimon.internal.failure;
