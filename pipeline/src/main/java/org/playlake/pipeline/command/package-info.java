/** The command line: what the words mean, what is shown, with which code it ends. */
package org.playlake.pipeline.command;
