/**
 * What earlier runs have stored, read back for a dated run. In: tables of the lake as of the run's
 * plan. Out: profiles, events and players' days as the passes take them.
 */
package org.playlake.pipeline.stored;
