package org.playlake.benchmarks.kernels;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.GetJsonObject;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.transforms.text.JsonAmount;
import scala.Option;

/** The amount in an event's details; with an escape in a text they are no longer plain. */
@State(Scope.Thread)
@OperationsPerInvocation(Texts.COUNT)
public class JsonAmountKernel {
  @Param({"plain", "escaped"})
  public String form;

  private final JsonFactory json = new JsonFactory();
  private final ObjectMapper mapper = new ObjectMapper();
  private final Expression sql =
      new Cast(
          new GetJsonObject(
              new BoundReference(0, DataTypes.StringType, true),
              Literal.create("$.amount", DataTypes.StringType)),
          DataTypes.DoubleType,
          Option.apply("UTC"),
          EvalMode$.MODULE$.LEGACY());
  private byte[][] texts;

  @Setup
  public void setup() {
    texts =
        form.equals("plain")
            ? Texts.of(Texts::details)
            : Texts.of(random -> Texts.details(random).replace("{", "{\"by\":\"a\\/b\","));
  }

  @Benchmark
  public void ours(Blackhole blackhole) {
    for (byte[] text : texts) {
      blackhole.consume(JsonAmount.of(text));
    }
  }

  @Benchmark
  public void spark(Blackhole blackhole) {
    for (byte[] text : texts) {
      Object[] row = {UTF8String.fromBytes(text)};
      blackhole.consume(sql.eval(new GenericInternalRow(row)));
    }
  }

  @Benchmark
  public void jacksonParser(Blackhole blackhole) throws IOException {
    for (byte[] text : texts) {
      double amount = 0.0;
      try (JsonParser parser = json.createParser(text)) {
        parser.nextToken();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          boolean isAmount = parser.getCurrentName().equals("amount");
          parser.nextToken();
          amount = isAmount ? parser.getDoubleValue() : amount;
        }
      }
      blackhole.consume(amount);
    }
  }

  @Benchmark
  public void jacksonTree(Blackhole blackhole) throws IOException {
    for (byte[] text : texts) {
      blackhole.consume(mapper.readTree(text).path("amount").asDouble());
    }
  }
}
