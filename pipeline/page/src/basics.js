// What all charts over days have in common.
import { named, weekday } from "./dates.js";
import { element } from "./elements.js";
import { locale, say } from "./words.js";

const WEEKS = 45;

const isDate = (text) => /^\d{4}-\d\d-\d\d$/.test(text);

export function axes(view, colours, values) {
  const text = { color: colours.faint, fontSize: colours.size };
  const dates = view.days.map((each) => each.label ?? each.date);
  return {
    animation: false,
    color: colours.series,
    textStyle: { color: colours.text, fontFamily: colours.font },
    grid: { left: 8, right: values.length > 1 ? 8 : 16, top: colours.onPaper ? 20 : 36, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    legend: { top: 0, left: 0, textStyle: { color: colours.text, fontSize: colours.size }, padding: colours.onPaper ? 0 : 5, itemGap: colours.onPaper ? 6 : 10, icon: "roundRect", itemWidth: 14, itemHeight: 8, inactiveColor: colours.line, type: "scroll", pageTextStyle: text, pageIconColor: colours.text },
    xAxis: {
      type: "category",
      data: dates,
      axisLine: { lineStyle: { color: colours.line } },
      axisTick: { show: false },
      axisLabel: {
        hideOverlap: true,
        ...text,
        formatter: (date) =>
          dates.length <= WEEKS && isDate(date) ? `${date.slice(5)}\n${weekday(date, locale())}` : date,
      },
    },
    yAxis: values.map((value, i) => ({
      type: "value",
      min: 0,
      max: value.max,
      position: i === 0 ? "left" : "right",
      axisLabel: { ...text, formatter: value.format, hideOverlap: true },
      splitLine: { show: i === 0, lineStyle: { color: colours.line } },
    })),
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "line", lineStyle: { color: colours.faint } },
      backgroundColor: colours.card,
      borderColor: colours.line,
      textStyle: { color: colours.text, fontSize: 13 },
      confine: true,
    },
  };
}

/** A tooltip of texts. */
export const hover = (view, lines) => (points) => {
  const day = view.days[points[0].dataIndex];
  const box = element("div", { class: "hover" }, element("strong", {}, day.label ?? named(day.date, locale())));
  for (const [label, value] of lines(day, points[0].dataIndex)) {
    box.append(element("div", {}, element("span", {}, label), element("b", {}, value)));
  }
  if (day.partial) {
    box.append(element("em", {}, say("partial")));
  }
  return box;
};

export const line = (name, data, more = {}) => ({
  name,
  type: "line",
  data,
  connectNulls: false,
  showSymbol: data.length <= 62,
  symbol: "circle",
  symbolSize: 5,
  lineStyle: { width: data.length > 200 ? 1 : 2 },
  emphasis: { disabled: true },
  ...more,
});

export const dated = (view, columns) => view.days.map((each) => [named(each.date, locale()), ...columns(each)]);

