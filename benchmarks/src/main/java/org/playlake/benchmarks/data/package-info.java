/** The data that runs are measured on. */
package org.playlake.benchmarks.data;
