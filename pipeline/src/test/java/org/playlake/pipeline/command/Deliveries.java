package org.playlake.pipeline.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.playlake.pipeline.parquet.Written;
import org.playlake.transforms.player.RawProfile;

/**
 * Small deliveries in a folder, one of each load date, in any of several versions: some players,
 * whose device, gender and place never change, with late, early and unreadable events.
 *
 * @param folder with a folder {@code profiles/DATE} and {@code events/DATE} of each date
 */
record Deliveries(Path folder) {

  /** An option for lakes on a disk that dies: nobody waits long for it, or for a run that died. */
  static final String IMPATIENT =
      "--catalogOptions={\"beam.exclusive-patience\":\"1 s\","
          + "\"table-default.commit.max-retry-wait\":\"10 ms\"}";

  /** The first load date. */
  static final LocalDate FIRST = LocalDate.of(2024, 5, 1);

  private static final int PLAYERS = 7;
  private static final String EVENT =
      """
      optional int64 user_id; optional binary event_type; optional binary timestamp;
      optional binary event_details; optional binary location;
      """;

  private static final String PROFILE =
      "optional int64 user_id;"
          + String.join(
              "",
              RawProfile.COLUMNS.stream()
                  .map(name -> "optional binary " + name + " (STRING);")
                  .toList());

  static LocalDate date(int number) {
    return FIRST.plusDays(number);
  }

  /**
   * Puts a version of a date's files into the place of those that are there.
   *
   * @param version 0 for no files at all
   */
  void deliver(int number, int version) {
    try {
      clear(files("profiles", number));
      clear(files("events", number));
      Random random = new Random(number * 1_000L + version);
      for (int file = version == 0 ? 2 : 0; file < 2; file++) {
        write(random, "events", number, file, EVENT, row -> event(row, number, random), 9);
        write(random, "profiles", number, file, PROFILE, row -> profile(row, random), 4);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void write(
      Random random,
      String source,
      int number,
      int file,
      String schema,
      Consumer<Group> row,
      int most)
      throws IOException {
    int count = random.nextInt(most);
    // An empty file is one, too.
    if (file == 0 || count > 2) {
      List<Consumer<Group>> rows = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        rows.add(row);
      }
      Written.rows(
          files(source, number).resolve(file + ".parquet"), schema, rows.toArray(Consumer[]::new));
    }
  }

  private static void event(Group row, int number, Random random) {
    int player = random.nextInt(-1, PLAYERS);
    if (player >= 0) {
      row.append("user_id", (long) player);
    }
    int[] daysAfter = {0, 0, 0, 0, 1, -1, -1, -2, -7, -8, 2};
    LocalDate day = date(number).plusDays(daysAfter[random.nextInt(daysAfter.length)]);
    String time = day + " %02d:%02d:00".formatted(random.nextInt(24), random.nextInt(60));
    row.append("event_type", "Login").append("timestamp", random.nextInt(12) == 0 ? "never" : time);
    if (random.nextInt(3) == 0) {
      row.append("event_details", "{\"amount\":" + random.nextInt(-1, 5) + ".25}");
    }
    if (random.nextInt(3) == 0) {
      row.append("location", random.nextBoolean() ? "广东-深圳" : "浙江省杭州市");
    }
  }

  private static void profile(Group row, Random random) {
    int player = random.nextInt(-1, PLAYERS);
    if (player >= 0) {
      row.append("user_id", (long) player);
    }
    row.append("gender", player % 2 == 0 ? "女" : "男")
        .append("device_type", "device " + player % 3)
        .append("location", player % 3 == 0 ? "" : "北京市")
        .append("current_level", Integer.toString(random.nextInt(3)))
        .append("last_login_date", "2024-04-" + (10 + random.nextInt(4)));
  }

  private Path files(String source, int number) {
    return folder.resolve(source).resolve(date(number).toString());
  }

  private static void clear(Path files) throws IOException {
    Files.createDirectories(files);
    try (Stream<Path> all = Files.walk(files)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(files)) {
          Files.delete(each);
        }
      }
    }
  }

  /** A quiet run into a warehouse with the folders of any date as sources. */
  CommandRun run(Path warehouse, String... more) {
    return run(warehouse.toString(), more);
  }

  /** The same into a warehouse on any file system. */
  CommandRun run(String warehouse, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                "--profiles=" + folder + "/profiles/{date}",
                "--events=" + folder + "/events/{date}",
                "--warehouse=" + warehouse,
                "--timeZone=Asia/Shanghai",
                "--targetParallelism=1",
                "--quiet"));
    for (String option : more) {
      String name = option.replaceFirst("=.*", "=");
      words.removeIf(word -> word.startsWith(name));
      words.add(option);
    }
    return CommandRun.of(words.toArray(new String[0]));
  }
}
