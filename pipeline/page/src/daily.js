// The charts over days: what is drawn, what a hover says, and the table behind.
import { axes, dated, hover, line } from "./basics.js";
import { format, say } from "./words.js";

const partialDot = (view, colours, key) =>
  view.days.map((each) =>
    each.partial ? { value: each[key], symbol: "emptyCircle", itemStyle: { color: colours.faint } } : each[key],
  );

export const dau = {
  id: "dau",
  unit: "players",
  option: (view, colours) => ({
    ...axes(view, colours, [{ format: format.short }]),
    legend: { show: false },
    grid: { left: 8, right: 16, top: 12, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    series: [line(say("dau"), partialDot(view, colours, "dau"), { areaStyle: { opacity: 0.12 }})],
  }),
  hover: (view) => hover(view, (day) => [[say("dau"), format.count(day.dau)]]),
  table: (view) => [[say("date"), say("dau")], dated(view, (day) => [format.count(day.dau)])],
};

export const retention = {
  id: "retention",
  unit: "retentionUnit",
  isEmpty: (view) => view.days.every((day) => day.d1 == null && day.d7 == null),
  nothing: "notKnownYet",
  option: (view, colours) => ({
    ...axes(view, colours, [{ format: format.percent }]),
    series: [line(say("d1"), view.days.map((each) => each.d1)), line(say("d7"), view.days.map((each) => each.d7))],
  }),
  hover: (view) =>
    hover(view, (day) => [
      [say("d1"), day.d1 == null ? say("notKnown") : format.rate(day.d1)],
      [say("d7"), day.d7 == null ? say("notKnown") : format.rate(day.d7)],
    ]),
  table: (view) => [
    [say("date"), say("d1"), say("d7")],
    dated(view, (day) => [format.rate(day.d1), format.rate(day.d7)]),
  ],
};

export const revenue = {
  id: "revenue",
  unit: "revenueUnit",
  option: (view, colours) => ({
    ...axes(view, colours, [{ format: format.short }, { format: format.percent }]),
    series: [
      { name: say("gmv"), type: "bar", barMaxWidth: 48, data: view.days.map((each) => (each.gmv == null ? null : Number(each.gmv))), itemStyle: { opacity: 0.75 }, emphasis: { disabled: true } },
      line(say("payingRate"), view.days.map((each) => each.payingRate), { yAxisIndex: 1, itemStyle: { color: colours.series[2] } }),
    ],
  }),
  hover: (view) =>
    hover(view, (day) => [
      [say("gmv"), format.money(day.gmv)],
      [say("payingRate"), format.rate(day.payingRate)],
      [say("payingUsers"), format.count(day.paying)],
      [say("purchases"), format.count(day.purchases)],
    ]),
  table: (view) => [
    [say("date"), say("gmv"), say("payingRate"), say("payingUsers"), say("purchases")],
    dated(view, (day) => [
      format.money(day.gmv),
      format.rate(day.payingRate),
      format.count(day.paying),
      format.count(day.purchases),
    ]),
  ],
};

const amount = (value) => (value == null ? null : Number(value));

export const spending = {
  id: "spending",
  unit: "spendingUnit",
  option: (view, colours) => ({
    ...axes(view, colours, [{ format: format.short }]),
    series: [
      line(say("arppu"), view.days.map((each) => amount(each.arppu)), { itemStyle: { color: colours.series[3] } }),
      line(say("arpu"), view.days.map((each) => amount(each.arpu)), { itemStyle: { color: colours.series[4] } }),
    ],
  }),
  hover: (view) =>
    hover(view, (day) => [
      [say("arppu"), format.money(day.arppu)],
      [say("arpu"), format.money(day.arpu)],
    ]),
  table: (view) => [
    [say("date"), say("arppu"), say("arpu")],
    dated(view, (day) => [format.money(day.arppu), format.money(day.arpu)]),
  ],
};

const NARROW = 760;

/** Names that are the page's own words, and not a player's device. */
const deviceName = (name) => (name === null ? say("otherDevices") : name === "unknown" ? say("unknown") : name);

export const devices = {
  id: "devices",
  unit: "devicesUnit",
  option: (view, colours) => {
    const sums = view.days.map((_, i) => view.devices.reduce((sum, each) => sum + (each.shares[i] ?? 0), 0));
    const base = axes(view, colours, [{ format: format.percent, max: Math.max(...sums) <= 1.001 ? 1 : undefined }]);
    return {
      ...base,
      series: view.devices.map((each) =>
        line(deviceName(each.name), each.shares, {
          stack: "all",
          areaStyle: { opacity: 0.6 },
          showSymbol: false,
          lineStyle: { width: 1 },
          // A day alone has no line.
          ...(view.days.length === 1 ? { type: "bar", barMaxWidth: 48, areaStyle: undefined } : {}),
        }),
      ),
      ...(innerWidth > NARROW ? { legend: { ...base.legend, type: "plain" }, grid: { ...base.grid, top: colours.onPaper ? 34 : 64 } } : {}),
    };
  },
  hover: (view) =>
    hover(view, (_, i) =>
      view.devices.map((each) => [
        deviceName(each.name),
        `${format.rate(each.shares[i])} · ${format.count(each.users[i])}`,
      ]),
    ),
  table: (view) => [
    [say("date"), ...view.devices.map((each) => deviceName(each.name))],
    view.days.map((day, i) => [day.date, ...view.devices.map((each) => format.rate(each.shares[i]))]),
  ],
};
