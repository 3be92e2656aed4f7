/** Measures the contenders against each other. */
package org.playlake.benchmarks.compare;
