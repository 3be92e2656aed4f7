package org.playlake.pipeline.serving;

/** The unit of a field's values. */
enum FieldUnit {
  NONE("", ""),
  BYTES("bytes", "字节"),
  CURRENCY("currency of the game's events", "游戏事件所用货币"),
  CURRENCY_PER_PLAYER("currency of the game's events per player", "游戏事件所用货币 / 人"),
  DATE("day", "天"),
  EVENTS("events", "条"),
  FILES("files", "个"),
  HOURS("hours", "小时"),
  INSTANT("instant", "时刻"),
  LEVEL("level", "级"),
  PLAYERS("players", "人"),
  PURCHASES("purchases", "笔"),
  ROWS("rows", "行"),
  SHARE("share, 1 is all", "比例，1 为全部"),
  TIMES("times", "次"),
  VALUES("values", "个");

  private final String english;
  private final String chinese;

  FieldUnit(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  String in(Language language) {
    return language == Language.CHINESE ? chinese : english;
  }
}
