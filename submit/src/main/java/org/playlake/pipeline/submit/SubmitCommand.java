package org.playlake.pipeline.submit;

import picocli.CommandLine.Command;

/** The command {@code submit}, which starts the job on a cluster. */
@Command(
    name = "submit",
    description = "Starts the job on a cluster, or shows with --dryRun how it would be started.",
    synopsisSubcommandLabel = "TARGET",
    subcommands = {EmrServerlessCommand.class, EmrServerlessAwsCommand.class, SparkCommand.class},
    footer = {
      "",
      "playlake submit TARGET --help shows a target's options. What comes after -- are the options of"
          + " run: playlake submit spark --jar=playlake-spark.jar -- --profiles=... --events=..."
          + " --warehouse=..."
    })
public final class SubmitCommand {}
