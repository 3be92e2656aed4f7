package org.playlake.pipeline.serving;

import java.util.List;

/** A language of the field dictionary, with the words around the fields. */
enum Language {
  ENGLISH(
      "en",
      "Field dictionary",
      "Made from the tables' definitions. Two types stand where sources decide which it is.",
      "Materialized views",
      "Their fields are those of the table, but for these, which are NULL where the later day is"
          + " not loaded:",
      "Field,Name,Type,Unit,Definition,Formula,Source",
      " or "),
  CHINESE(
      "zh",
      "字段字典",
      "由表定义生成。类型取决于数据源时列出两种。",
      "物化视图",
      "字段与表相同，但以下字段在后一日期尚未装载时为 NULL：",
      "字段,名称,类型,单位,定义,公式,来源",
      " 或 ");

  private final String code;
  private final String title;
  private final String introduction;
  private final String views;
  private final String viewFields;
  private final String header;
  private final String or;

  Language(
      String code,
      String title,
      String introduction,
      String views,
      String viewFields,
      String header,
      String or) {
    this.code = code;
    this.title = title;
    this.introduction = introduction;
    this.views = views;
    this.viewFields = viewFields;
    this.header = header;
    this.or = or;
  }

  /** By ISO 639. */
  String code() {
    return code;
  }

  String title() {
    return title;
  }

  String introduction() {
    return introduction;
  }

  String views() {
    return views;
  }

  String viewFields() {
    return viewFields;
  }

  List<String> header() {
    return List.of(header.split(","));
  }

  String or() {
    return or;
  }
}
