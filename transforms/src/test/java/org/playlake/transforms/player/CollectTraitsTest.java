package org.playlake.transforms.player;

import java.util.Arrays;
import java.util.Map;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class CollectTraitsTest {

  @Test
  void gathersTheTraitsOfAllPlayers(TestPipeline p) {
    PAssert.that(
            devices(
                p,
                Details.of(PlayerId.of(1), Map.of("deviceType", "ios")),
                Details.of(PlayerId.of("ann"), Map.of("deviceType", "pc")),
                Details.of(PlayerId.ANONYMOUS, Map.of("deviceType", "tv"))))
        .containsInAnyOrder("1 on ios", "2 on null", "ann on pc", "anonymous on null");
    p.run();
  }

  @Test
  void isThereWithoutAnyProfile(TestPipeline p) {
    PAssert.that(devices(p))
        .containsInAnyOrder("1 on null", "2 on null", "ann on null", "anonymous on null");
    p.run();
  }

  @Test
  void gathersPartsThatShareTraits(TestPipeline p) {
    PlayerTraits one = new PlayerTraits();
    one.add(Details.of(PlayerId.of(1), Map.of("deviceType", "ios")));
    PlayerTraits other = new PlayerTraits();
    other.add(Details.of(PlayerId.of("ann"), Map.of("deviceType", "tv")));
    other.add(Details.of(PlayerId.of(2), Map.of("deviceType", "ios")));
    PAssert.that(
            devices(
                p,
                p.apply(
                        "Parts",
                        Create.of(one, new PlayerTraits(), other).withCoder(PlayerTraits.CODER))
                    .apply(CollectTraits.ofParts())))
        .containsInAnyOrder("1 on ios", "2 on ios", "ann on tv", "anonymous on null");
    p.run();
  }

  private static PCollection<String> devices(TestPipeline p, PlayerDetails... profiles) {
    return devices(
        p,
        p.apply("Profiles", Create.of(Arrays.asList(profiles)).withCoder(PlayerDetails.CODER))
            .apply(CollectTraits.create()));
  }

  private static PCollection<String> devices(TestPipeline p, PCollectionView<PlayerTraits> traits) {
    return p.apply(
            "Players",
            Create.of(PlayerId.of(1), PlayerId.of(2), PlayerId.of("ann"), PlayerId.ANONYMOUS)
                .withCoder(PlayerId.CODER))
        .apply(ParDo.of(new AskFn(traits)).withSideInputs(traits))
        .setCoder(StringUtf8Coder.of());
  }

  private static final class AskFn extends DoFn<PlayerId, String> {
    private final PCollectionView<PlayerTraits> traits;

    AskFn(PCollectionView<PlayerTraits> traits) {
      this.traits = traits;
    }

    @ProcessElement
    public void ask(ProcessContext context) {
      PlayerId player = context.element();
      context.output(player + " on " + context.sideInput(traits).of(player).device());
    }
  }
}
