/** Cost of a one-day run on lakes of more and more days. */
package org.playlake.benchmarks.daily;
