/**
 * Several uses of each element in one pass over a collection: {@link
 * org.playlake.pipeline.pass.OnePass} runs what a {@link org.playlake.pipeline.pass.Pass} does.
 */
package org.playlake.pipeline.pass;
