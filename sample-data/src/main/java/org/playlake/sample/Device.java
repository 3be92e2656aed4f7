package org.playlake.sample;

import java.util.List;

/** A kind of device with the systems that run on it. */
record Device(String type, int tickets, List<String> systems) {

  private static final List<String> ANDROID =
      List.of("Android 15", "Android 14", "Android 14", "Android 13", "Android 12");

  static final WeightedChoice<Device> LOTTERY =
      WeightedChoice.of(
          List.of(
              new Device("iPhone", 24, List.of("iOS 18.2", "iOS 18.1", "iOS 17.6", "iOS 16.7")),
              new Device("iPad", 6, List.of("iPadOS 18.1", "iPadOS 17.6")),
              new Device("Huawei", 17, List.of("HarmonyOS 5.0", "HarmonyOS 4.2", "HarmonyOS 4.0")),
              new Device("Xiaomi", 14, ANDROID),
              new Device("OPPO", 10, ANDROID),
              new Device("vivo", 10, ANDROID),
              new Device("Samsung", 7, ANDROID),
              new Device("Windows PC", 9, List.of("Windows 11", "Windows 11", "Windows 10")),
              new Device("Mac", 3, List.of("macOS 15.1", "macOS 14.7"))),
          Device::tickets);

  String system(RandomStream chance) {
    return systems.get(chance.below(systems.size()));
  }
}
