package org.playlake.pipeline.submit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A call of the command: what it showed and how it ended. */
record SubmitRun(int exitCode, String out, String err) {
  /** Options of run, as the pages in deploy have them. */
  static final List<String> WORDS =
      List.of(
          "--",
          "--profiles=oss://my-bucket/user_profile/*.parquet",
          "--events=oss://my-bucket/user_event/**/*.parquet",
          "--warehouse=my_catalog",
          "--catalogOptions={\"metastore\":\"rest\",\"uri\":\"http://cn-hangzhou-vpc.dlf.aliyuncs.com\","
              + "\"token.provider\":\"dlf\",\"dlf.region\":\"cn-hangzhou\",\"dlf.token-loader\":\"ecs\"}",
          "--timeZone=Asia/Shanghai");

  /** Options of a request to Alibaba. */
  static final List<String> ALIBABA =
      List.of(
          "emr-serverless",
          "--workspaceId=w-d2d82aa09155",
          "--region=cn-hangzhou",
          "--jar=oss://my-bucket/jars/playlake-spark.jar");

  static SubmitRun of(List<String> options, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(new SubmitCommand());
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int exitCode =
        command.execute(Stream.concat(options.stream(), Stream.of(more)).toArray(String[]::new));
    return new SubmitRun(exitCode, out.toString(), err.toString());
  }

  /** A call with options of run that are right. */
  static SubmitRun ofSound(List<String> options, String... more) {
    return of(
        Stream.of(options.stream(), Stream.of(more), WORDS.stream())
            .flatMap(each -> each)
            .toList());
  }

  Map<String, Object> json() throws Exception {
    return new ObjectMapper().readValue(out, new TypeReference<Map<String, Object>>() {});
  }
}
