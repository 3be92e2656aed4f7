/** From snapshots to elements. */
package org.playlake.io.paimon.read;
