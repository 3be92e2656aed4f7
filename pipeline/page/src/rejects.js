// What was wrong in each load, by its load date: events that were refused, and values that did not parse.
import { axes, hover } from "./basics.js";
import { given } from "./data.js";
import { named } from "./dates.js";
import { format, locale, say } from "./words.js";

const reasons = () => given.loads.reasons;

const columns = () => given.loads.casts;

/** Reasons are the job's own words. */
const reasonName = (reason) => say(`reason: ${reason}`).replace(/^reason: /, "");

/** The load of everything comes before all dates. */
const bars = (view) => [
  ...(given.loads.undated ? [{ ...given.loads.undated, label: say("undatedLoad") }] : []),
  ...view.loads,
];

const asDays = (view) => ({ ...view, days: bars(view) });

const share = (load) => (load.events ? load.rejected / load.events : null);

const sum = (values) => values?.reduce((all, more) => all + more, 0) ?? null;

const stacks = (view, colours, names, values) => ({
  ...axes(asDays(view), colours, [{ format: format.short }]),
  series: names.map((name, i) => ({
    name,
    type: "bar",
    stack: "all",
    barMaxWidth: 48,
    data: bars(view).map((load) => values(load)?.[i] ?? null),
    emphasis: { disabled: true },
  })),
});

const counts = (names, values) => names.map((_, i) => format.count(values?.[i] ?? null));

const ofLoad = (load) => load.label ?? named(load.date, locale());

export const rejects = {
  id: "rejects",
  unit: "rejectsUnit",
  isEmpty: (view) => bars(view).length === 0,
  option: (view, colours) => stacks(view, colours, reasons().map(reasonName), (load) => load.reasons),
  hover: (view) =>
    hover(asDays(view), (load) => [
      ...counts(reasons(), load.reasons).map((count, i) => [reasonName(reasons()[i]), count]),
      [say("ofEvents"), load.state === "missing" ? say("missing") : format.rate(share(load))],
    ]),
  table: (view) => [
    [say("loadDate"), ...reasons().map(reasonName), say("rejected"), say("events"), say("ofEvents")],
    bars(view).map((load) => [
      ofLoad(load),
      ...counts(reasons(), load.reasons),
      format.count(load.rejected),
      format.count(load.events),
      format.rate(share(load)),
    ]),
  ],
};

/** Loads of an older version do not say them: a dash, and not 0. */
export const casts = {
  id: "casts",
  unit: "castsUnit",
  isEmpty: (view) => bars(view).every((load) => !sum(load.casts)),
  nothing: "noCasts",
  option: (view, colours) => stacks(view, colours, columns(), (load) => load.casts),
  hover: (view) =>
    hover(asDays(view), (load) => [
      ...counts(columns(), load.casts).map((count, i) => [columns()[i], count]),
      [say("failedCasts"), load.state === "missing" ? say("missing") : format.count(sum(load.casts))],
    ]),
  table: (view) => [
    [say("loadDate"), ...columns(), say("failedCasts"), say("profiles"), say("events")],
    bars(view).map((load) => [
      ofLoad(load),
      ...counts(columns(), load.casts),
      format.count(sum(load.casts)),
      format.count(load.profiles),
      format.count(load.events),
    ]),
  ],
};
