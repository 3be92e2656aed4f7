/** Placeholder. */
package org.playlake.pipeline;
