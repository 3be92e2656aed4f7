/** Programs that do the job, each as a process of its own. */
package org.playlake.benchmarks.contenders;
