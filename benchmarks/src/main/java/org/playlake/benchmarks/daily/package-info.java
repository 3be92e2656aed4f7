/** What a one-day run costs on lakes of more and more days. */
package org.playlake.benchmarks.daily;
