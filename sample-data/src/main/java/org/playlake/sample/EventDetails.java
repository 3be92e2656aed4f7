package org.playlake.sample;

import java.util.List;

/** The JSON text that comes with an event. */
final class EventDetails {

  private static final List<String> MODES =
      List.of("ranked", "battle_royale", "co_op", "story", "arena", "guild_war");

  private static final List<String> ITEMS =
      List.of("gems", "monthly_card", "battle_pass", "skin", "starter_pack", "energy");
  private static final List<String> CHANNELS = List.of("world", "guild", "team", "friend");
  private static final List<String> NETWORKS = List.of("wifi", "wifi", "5g", "4g");

  private EventDetails() {}

  static String of(String type, Player player, RandomStream chance) {
    return switch (type) {
      case "login" -> object("network", one(NETWORKS, chance), "client", number(30, 34, chance));
      case "battle" -> object("mode", one(MODES, chance), "seconds", number(60, 900, chance));
      case "chat" -> object("channel", one(CHANNELS, chance), "length", number(1, 80, chance));
      case "quest" -> object("quest", number(1, 300, chance), "reward", number(50, 999, chance));
      case "level_up" -> "{\"level\":" + number(2, 100, chance) + "}";
      case "logout" -> "{\"seconds\":" + number(60, 5400, chance) + "}";
      case "purchase" -> purchase(player, chance);
      default -> "{}";
    };
  }

  private static String purchase(Player player, RandomStream chance) {
    String currency = player.home().currency();
    String price = player.spending().price(currency, chance);
    // Some clients send the amount as a text.
    String amount = chance.oneIn(20) ? "\"" + price + "\"" : price;
    return object("amount", amount, "currency", "\"" + currency + "\"", "item", one(ITEMS, chance));
  }

  /** Names and, after each, its value as JSON writes it. */
  private static String object(String... parts) {
    StringBuilder json = new StringBuilder(64);
    for (int part = 0; part < parts.length; part += 2) {
      json.append(part == 0 ? '{' : ',').append('"').append(parts[part]).append("\":");
      json.append(parts[part + 1]);
    }
    return json.append('}').toString();
  }

  private static String one(List<String> words, RandomStream chance) {
    return "\"" + words.get(chance.below(words.size())) + "\"";
  }

  private static String number(int least, int most, RandomStream chance) {
    return Integer.toString(chance.between(least, most));
  }
}
