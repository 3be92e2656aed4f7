/**
 * What keeps tables small and quick, for whoever runs no engine that does it: plain calls, made
 * where the caller is. {@link org.playlake.io.paimon.maintain.PaimonMaintenance} is the door.
 */
package org.playlake.io.paimon.maintain;
