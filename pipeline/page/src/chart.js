// A chart on the page: the drawing, what the keyboard and a screen reader get of it, and its table.
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, LegendScrollComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { find, table } from "./elements.js";
import { say } from "./words.js";

use([BarChart, LineChart, GridComponent, LegendComponent, LegendScrollComponent, TooltipComponent, SVGRenderer]);

/** More lines would leave too little room for the drawing. */
const MOST_LINES = 4;
const LINE = 22;

const drawings = new Map();
const met = new Map();
const pen = document.createElement("canvas").getContext("2d");

export function draw(chart, view, colours) {
  const figure = find(chart.id);
  const place = figure.querySelector(".drawing");
  const isEmpty = chart.isEmpty ? chart.isEmpty(view) : view.counted === 0;
  figure.classList.toggle("empty", isEmpty);
  figure.querySelector(".unit").textContent = say(chart.unit);
  figure.querySelector(".nothing").textContent = isEmpty ? say(view.counted && chart.nothing ? chart.nothing : "nothing") : "";
  const fill = () => fillTable(figure, chart, view);
  figure.querySelector("details").ontoggle = fill;
  fill();
  if (isEmpty) {
    return;
  }
  let drawing = drawings.get(chart.id);
  if (!drawing) {
    drawing = init(place, null, { renderer: "svg" });
    drawings.set(chart.id, drawing);
    listen(place, drawing);
  }
  drawing.resize({ width: "auto", height: "auto" });
  const option = withWholeNames(chart.option(view, colours), colours, drawing.getWidth());
  drawing.setOption({ ...option, tooltip: { ...option.tooltip, formatter: chart.hover(view, colours) } }, { notMerge: true });
  const points = option.series[0]?.data.length ?? 0;
  place.setAttribute("aria-label", say("chartLabel", say(chart.id), points));
  met.set(place, { points, read: (at) => said(chart, view, at, points) });
}

/** Names that do not fit beside each other stand in lines, and the drawing begins below; a scroll would cut one off. */
function withWholeNames(option, colours, width) {
  const { legend, grid } = option;
  if (colours.onPaper || legend.type !== "scroll") {
    return option;
  }
  pen.font = `${colours.size}px ${colours.font}`;
  let lines = 1;
  let end = 2 * legend.padding;
  for (const { name } of option.series) {
    const needed = legend.itemWidth + 5 + pen.measureText(name).width;
    if (end + needed > width) {
      lines++;
      end = 2 * legend.padding;
    }
    end += needed + legend.itemGap;
  }
  return lines === 1 || lines > MOST_LINES
    ? option
    : { ...option, legend: { ...legend, type: "plain" }, grid: { ...grid, top: grid.top + (lines - 1) * LINE } };
}

/** Not before it is looked at: years of days are many rows. */
function fillTable(figure, chart, view) {
  const place = figure.querySelector(".table");
  if (figure.querySelector("details").open) {
    const [heads, rows] = chart.table(view);
    place.replaceChildren(table(say(chart.id), heads, rows));
  } else {
    place.replaceChildren();
  }
}

/** A row of the table in words; bars that lie are drawn from below. */
function said(chart, view, at, points) {
  const [heads, rows] = chart.table(view);
  const row = rows[chart.fromBelow ? points - 1 - at : at] ?? [];
  return row.map((cell, i) => `${heads[i]} ${cell}`).join(", ");
}

/** Arrows walk along the chart; what they meet is shown, and said. */
function listen(place, drawing) {
  let at = -1;
  place.addEventListener("keydown", (event) => {
    const { points, read } = met.get(place);
    const next = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, Home: 0, End: points - 1 }[event.key];
    if (event.key === "Escape") {
      drawing.dispatchAction({ type: "hideTip" });
    }
    if (next === undefined || points === 0) {
      return;
    }
    event.preventDefault();
    at = Math.min(Math.max(next, 0), points - 1);
    drawing.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: at });
    find("said").textContent = read(at);
  });
  place.addEventListener("blur", () => drawing.dispatchAction({ type: "hideTip" }));
}

/** To the room that there is, or to that of a sheet of paper, which is not laid out yet. */
export function resize(width, height) {
  for (const [id, drawing] of drawings) {
    drawing.resize(width ? { width: width(id), height: height(id) } : { width: "auto", height: "auto" });
    drawing.getZr().flush();
  }
}
