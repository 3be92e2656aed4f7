/** Numbers as people read them. */
package org.playlake.benchmarks.report;
