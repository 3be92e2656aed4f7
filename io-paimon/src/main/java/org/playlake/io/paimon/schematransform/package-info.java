/**
 * Reading and writing as schema transforms, for Beam YAML and other languages: a configuration in,
 * rows in and out. The fields and what they mean are described in the configurations, {@link
 * org.playlake.io.paimon.schematransform.PaimonWriteConfiguration} and {@link
 * org.playlake.io.paimon.schematransform.PaimonReadConfiguration}; other languages see them in
 * {@code snake_case}.
 */
package org.playlake.io.paimon.schematransform;
