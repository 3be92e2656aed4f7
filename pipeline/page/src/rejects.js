// Events that were refused, by the load date that brought them.
import { axes, hover } from "./basics.js";
import { given } from "./data.js";
import { named } from "./dates.js";
import { format, locale, say } from "./words.js";

const reasons = () => given.loads.reasons;

/** Reasons are the job's own words. */
const reasonName = (reason) => say(`reason: ${reason}`).replace(/^reason: /, "");

/** The load of everything comes before all dates. */
const bars = (view) => [
  ...(given.loads.undated ? [{ ...given.loads.undated, label: say("undatedLoad") }] : []),
  ...view.loads,
];

const asDays = (view) => ({ ...view, days: bars(view) });

const share = (load) => (load.events ? load.rejected / load.events : null);

export const rejects = {
  id: "rejects",
  unit: "rejectsUnit",
  isEmpty: (view) => bars(view).length === 0,
  option: (view, colours) => ({
    ...axes(asDays(view), colours, [{ format: format.short }]),
    series: reasons().map((reason, i) => ({
      name: reasonName(reason),
      type: "bar",
      stack: "all",
      barMaxWidth: 48,
      data: bars(view).map((load) => load.reasons?.[i] ?? null),
      emphasis: { disabled: true },
    })),
  }),
  hover: (view) =>
    hover(asDays(view), (load) => [
      ...reasons().map((reason, i) => [reasonName(reason), format.count(load.reasons?.[i] ?? null)]),
      [say("ofEvents"), load.state === "missing" ? say("missing") : format.rate(share(load))],
    ]),
  table: (view) => [
    [say("loadDate"), ...reasons().map(reasonName), say("rejected"), say("events"), say("ofEvents")],
    bars(view).map((load) => [
      load.label ?? named(load.date, locale()),
      ...reasons().map((_, i) => format.count(load.reasons?.[i] ?? null)),
      format.count(load.rejected),
      format.count(load.events),
      format.rate(share(load)),
    ]),
  ],
};
