/** Placeholder. */
package org.playlake.transforms;
