package org.playlake.transforms;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What enrichment wants to know of each player, small enough to be sent to every worker: numbers in
 * a primitive table, equal traits once.
 */
public final class PlayerTraits {

  /** What is known of one player. */
  public record Traits(
      @Nullable String gender, @Nullable String device, @Nullable String location) {
    /** Nothing. */
    public static final Traits NONE = new Traits(null, null, null);
  }

  public static final Coder<PlayerTraits> CODER =
      RecordCoder.ofGathered(PlayerTraits.class, PlayerTraits::write, PlayerTraits::read);

  private final List<Traits> distinct = new ArrayList<>();
  private final Map<Traits, Integer> places = new HashMap<>();
  private final NumberTable numbers = new NumberTable();
  private final Map<PlayerId, Integer> texts = new HashMap<>();

  /** Of nobody yet. */
  public PlayerTraits() {}

  /** The player's traits; {@link Traits#NONE} where there is no profile, and for nobody. */
  public Traits of(PlayerId player) {
    int place =
        switch (player.kind()) {
          case NOBODY -> -1;
          case NUMBER -> numbers.get(player.number());
          case TEXT -> texts.getOrDefault(player, -1);
        };
    return place < 0 ? Traits.NONE : distinct.get(place);
  }

  /** The event with its player's traits; a rejected one as it is. */
  public DecodedEvent enrich(DecodedEvent event) {
    return event instanceof PlayEvent play ? play.with(of(play.player())) : event;
  }

  /** Takes a player's profile in. A profile of nobody matches nobody and is left out. */
  public PlayerTraits add(PlayerDetails details) {
    put(details.player(), new Traits(details.gender(), details.deviceType(), details.location()));
    return this;
  }

  PlayerTraits addAll(PlayerTraits other) {
    int[] here = new int[other.distinct.size()];
    for (int i = 0; i < here.length; i++) {
      here[i] = place(other.distinct.get(i));
    }
    other.numbers.forEach((number, place) -> numbers.put(number, here[place]));
    other.texts.forEach((player, place) -> texts.put(player, here[place]));
    return this;
  }

  private void put(PlayerId player, Traits traits) {
    switch (player.kind()) {
      case NOBODY -> {}
      case NUMBER -> numbers.put(player.number(), place(traits));
      case TEXT -> texts.put(player, place(traits));
    }
  }

  private int place(Traits traits) {
    @Nullable Integer known = places.get(traits);
    if (known != null) {
      return known;
    }
    places.put(traits, distinct.size());
    distinct.add(traits);
    return distinct.size() - 1;
  }

  private static void write(PlayerTraits traits, DataOutput out) throws IOException {
    FieldOutput block = new FieldOutput();
    Fields.writeInt(traits.distinct.size(), block);
    for (Traits each : traits.distinct) {
      Fields.writeText(each.gender, block);
      Fields.writeText(each.device, block);
      Fields.writeText(each.location, block);
    }
    traits.numbers.write(block);
    Fields.writeInt(traits.texts.size(), block);
    for (Map.Entry<PlayerId, Integer> entry : traits.texts.entrySet()) {
      PlayerId.write(entry.getKey(), block);
      Fields.writeInt(entry.getValue(), block);
    }
    Fields.writeBytes(block.toByteArray(), out);
  }

  private static PlayerTraits read(DataInput in) throws IOException {
    PlayerTraits traits = new PlayerTraits();
    BlockInput block = new BlockInput(Fields.readRequiredBytes(in), new TextCache(text -> text));
    int count = Fields.readInt(block);
    for (int i = 0; i < count; i++) {
      traits.place(
          new Traits(Fields.readText(block), Fields.readText(block), Fields.readText(block)));
    }
    traits.numbers.read(block);
    int players = Fields.readInt(block);
    for (int i = 0; i < players; i++) {
      traits.texts.put(PlayerId.read(block), Fields.readInt(block));
    }
    return traits;
  }
}
