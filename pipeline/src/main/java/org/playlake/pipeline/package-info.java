/** The entry for launchers and {@code spark-submit}: arguments in, an exit code out. */
package org.playlake.pipeline;
