/**
 * What the lake knows of its loads and runs. In: the tables {@code meta_run} and {@code meta_load}.
 * Out: which dates are loaded, from which files, and what a load has to touch.
 */
package org.playlake.pipeline.ledger;
