/** Placeholder. */
package org.playlake.io.paimon;
