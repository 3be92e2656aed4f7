// Regions: ranked, and on a map. Players a day on average over the range.
import { axes } from "./basics.js";
import { element } from "./elements.js";
import { format, say } from "./words.js";

const MOST_BARS = 20;
const MOST_BARS_ON_PAPER = 10;

const shownOf = (view, { onPaper }) => ranked(view).slice(0, onPaper ? MOST_BARS_ON_PAPER : MOST_BARS).reverse();

/** The sum of all regions beyond the first ones. */
const isRest = (region) => Number(!region.code && region.name === null);

export const regionName = (region) =>
  region.code ? say(`province ${region.code}`) : region.name === null ? say("otherRegions") : region.name === "unknown" ? say("unknown") : region.name;

/** The most players first; what stands for all others last. */
const ranked = (view) =>
  view.regions
    .filter((region) => region.players > 0)
    .sort((one, other) => isRest(one) - isRest(other) || other.players - one.players);

const average = (view, region) => region.players / Math.max(view.counted, 1);

const share = (view, region) => {
  const all = view.days.reduce((sum, day) => sum + (day.dau ?? 0), 0);
  return all ? region.players / all : null;
};

export const regions = {
  id: "regions",
  unit: "regionsUnit",
  fromBelow: true,
  isEmpty: (view) => ranked(view).length === 0,
  option: (view, colours) => {
    const bars = shownOf(view, colours);
    const base = axes(view, colours, [{}]);
    return {
      ...base,
      legend: { show: false },
      grid: { left: 4, right: 64, top: 4, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: { type: "value", min: 0, axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: "category",
        data: bars.map(regionName),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: colours.text, fontSize: colours.size, interval: 0, width: 110, overflow: "truncate" },
      },
      tooltip: { ...base.tooltip, axisPointer: { type: "shadow" } },
      series: [
        {
          type: "bar",
          barMaxWidth: 32,
          data: bars.map((region) => average(view, region)),
          label: { show: true, position: "right", color: colours.text, fontSize: colours.size, formatter: ({ value }) => format.average(value) },
          emphasis: { disabled: true },
        },
      ],
    };
  },
  hover: (view, colours) => (points) => {
    const bars = shownOf(view, colours);
    const region = bars[points[0].dataIndex];
    return element(
      "div",
      { class: "hover" },
      element("strong", {}, regionName(region)),
      element("div", {}, element("span", {}, say("playersADay")), element("b", {}, format.average(average(view, region)))),
      element("div", {}, element("span", {}, say("shareOfDau")), element("b", {}, format.rate(share(view, region)))),
    );
  },
  table: (view) => [
    [say("region"), say("playersADay"), say("shareOfDau")],
    ranked(view).map((region) => [
      regionName(region),
      format.average(average(view, region)),
      format.rate(share(view, region)),
    ]),
  ],
};

/** Players of each province on the map, and the names that are none. */
export function onMap(view) {
  const byCode = new Map();
  const unmatched = [];
  for (const region of ranked(view)) {
    if (region.code) {
      byCode.set(region.code, { players: average(view, region), share: share(view, region) });
    } else {
      unmatched.push(`${regionName(region)} (${format.average(average(view, region))})`);
    }
  }
  return { byCode, unmatched };
}
