// A chart on the page: the drawing, what the keyboard and a screen reader get of it, and its table.
import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, LegendScrollComponent, MarkAreaComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { element, find, table } from "./elements.js";
import { say } from "./words.js";

use([BarChart, LineChart, GridComponent, LegendComponent, LegendScrollComponent, MarkAreaComponent, TooltipComponent, SVGRenderer]);

const drawings = new Map();

export function draw(chart, view, colours) {
  const figure = find(chart.id);
  const place = figure.querySelector(".drawing");
  const isEmpty = chart.isEmpty ? chart.isEmpty(view) : view.counted === 0;
  figure.classList.toggle("empty", isEmpty);
  figure.querySelector(".unit").textContent = say(chart.unit);
  figure.querySelector(".nothing").textContent = isEmpty ? say("nothing") : "";
  const [heads, rows] = chart.table(view);
  figure.querySelector(".table").replaceChildren(table(say(chart.id), heads, rows));
  if (isEmpty) {
    return;
  }
  place.setAttribute("aria-label", say("chartLabel", say(chart.id), rows.length));
  let drawing = drawings.get(chart.id);
  if (!drawing) {
    drawing = init(place, null, { renderer: "svg" });
    drawings.set(chart.id, drawing);
    listen(place, drawing, chart.id);
  }
  const option = chart.option(view, colours);
  drawing.resize();
  drawing.setOption({ ...option, tooltip: { ...option.tooltip, formatter: chart.hover(view) } }, { notMerge: true });
  place.dataset.points = option.series[0]?.data.length ?? 0;
}

/** Arrows walk along the chart; what they meet is shown, and said. */
function listen(place, drawing, id) {
  let at = -1;
  place.addEventListener("keydown", (event) => {
    const count = Number(place.dataset.points);
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[event.key];
    if (event.key === "Escape") {
      drawing.dispatchAction({ type: "hideTip" });
    }
    if (next === undefined || count === 0) {
      return;
    }
    event.preventDefault();
    at = Math.min(Math.max(next, 0), count - 1);
    drawing.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: at });
    const cells = [...find(id).querySelectorAll("tbody tr")];
    const row = id === "regions" ? cells[count - 1 - at] : cells[at];
    const heads = [...find(id).querySelectorAll("thead th")].map((head) => head.textContent);
    find("said").textContent = [...(row?.children ?? [])].map((cell, i) => `${heads[i]} ${cell.textContent}`).join(", ");
  });
  place.addEventListener("blur", () => drawing.dispatchAction({ type: "hideTip" }));
}

export function resize(width, height) {
  for (const drawing of drawings.values()) {
    drawing.resize(width ? { width, height } : undefined);
  }
}
