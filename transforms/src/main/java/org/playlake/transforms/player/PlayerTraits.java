package org.playlake.transforms.player;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.BlockInput;
import org.playlake.transforms.record.DenseLongIntMap;
import org.playlake.transforms.record.FieldOutput;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.LongIntMap;
import org.playlake.transforms.record.RecordCoder;
import org.playlake.transforms.record.TextCache;

/**
 * Compact table from players to their traits, the side input of enrichment: equal traits are stored
 * once.
 */
public final class PlayerTraits {

  /** Traits of one player. */
  public record Traits(
      @Nullable String gender, @Nullable String device, @Nullable String location) {
    /** No traits. */
    public static final Traits NONE = new Traits(null, null, null);
  }

  public static final Coder<PlayerTraits> CODER =
      RecordCoder.ofGathered(PlayerTraits.class, PlayerTraits::write, PlayerTraits::read);

  private final TraitIndex distinct = new TraitIndex();
  private final LongIntMap numbers = new LongIntMap();

  /** The same as {@link #numbers}, once all are read that there will be; else null. */
  private @Nullable DenseLongIntMap dense;

  private final Map<PlayerId, Integer> texts = new HashMap<>();

  /** An empty table. */
  public PlayerTraits() {}

  /**
   * The player's traits; {@link Traits#NONE} where there is no profile, and for the anonymous
   * player.
   */
  public Traits of(PlayerId player) {
    int place =
        switch (player.kind()) {
          case ANONYMOUS -> -1;
          case NUMBER -> dense == null ? numbers.get(player.number()) : dense.get(player.number());
          case TEXT -> texts.getOrDefault(player, -1);
        };
    return place < 0 ? Traits.NONE : distinct.get(place);
  }

  /**
   * Adds a player's profile. The profile of the anonymous player matches no event and is left out.
   */
  public PlayerTraits add(PlayerDetails details) {
    PlayerId player = details.player();
    if (!player.isAnonymous()) {
      put(player, distinct.add(details.gender(), details.deviceType(), details.location()));
    }
    return this;
  }

  PlayerTraits addAll(PlayerTraits other) {
    int[] here = new int[other.distinct.size()];
    for (int i = 0; i < here.length; i++) {
      Traits traits = other.distinct.get(i);
      here[i] = distinct.add(traits.gender(), traits.device(), traits.location());
    }
    dense = null;
    other.numbers.forEach((number, place) -> numbers.put(number, here[place]));
    other.texts.forEach((player, place) -> texts.put(player, here[place]));
    return this;
  }

  private void put(PlayerId player, int place) {
    if (player.kind() == PlayerId.Kind.NUMBER) {
      dense = null;
      numbers.put(player.number(), place);
    } else {
      texts.put(player, place);
    }
  }

  private static void write(PlayerTraits traits, DataOutput out) throws IOException {
    FieldOutput block = new FieldOutput();
    Fields.writeInt(traits.distinct.size(), block);
    for (int i = 0; i < traits.distinct.size(); i++) {
      Traits each = traits.distinct.get(i);
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
      traits.distinct.add(Fields.readText(block), Fields.readText(block), Fields.readText(block));
    }
    traits.numbers.read(block);
    traits.dense = DenseLongIntMap.of(traits.numbers);
    int players = Fields.readInt(block);
    for (int i = 0; i < players; i++) {
      traits.texts.put(PlayerId.read(block), Fields.readInt(block));
    }
    return traits;
  }
}
