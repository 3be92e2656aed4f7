// A map of China's provinces: equal squares, or the shapes of a GeoJSON that the page was given.
import { given } from "./data.js";
import { drawn, element, find } from "./elements.js";
import { COLUMNS, ROWS, TILES } from "./provinces.js";
import { onMap } from "./regions.js";
import { format, locale, say } from "./words.js";

const STEPS = 5;
const SQUARE = 60;
const GAP = 4;

export function map(view) {
  const { byCode, unmatched } = onMap(view);
  const most = Math.max(0, ...[...byCode.values()].map((each) => each.players));
  const step = (value) => (value ? Math.max(1, Math.ceil((value / most) * STEPS)) : 0);
  find("places").hidden = byCode.size === 0 && unmatched.length === 0;
  const picture = given.map ? shapes(given.map, byCode, step) : tiles(byCode, step);
  find("map").replaceChildren(
    picture,
    element(
      "p",
      { class: "scale", "aria-hidden": "true" },
      "0 ",
      ...Array.from({ length: STEPS + 1 }, (_, i) => element("i", { class: `step-${i}` })),
      ` ${format.average(most)} ${say("playersADay")}`,
    ),
    element("p", { class: "note" }, unmatched.length ? say("unmatched", unmatched.join(say("comma"))) : say("allMatched")),
  );
}

const words = (name, at) =>
  at ? `${name}: ${format.average(at.players)} ${say("playersADay")}, ${format.rate(at.share)}` : `${name}: 0`;

const svg = (width, height, ...children) =>
  drawn("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": say("mapLabel") }, ...children);

function tiles(byCode, step) {
  const size = SQUARE + GAP;
  return svg(
    COLUMNS * size,
    ROWS * size,
    ...Object.entries(TILES).map(([code, [row, column, sign]]) => {
      const at = byCode.get(code);
      const name = say(`province ${code}`);
      const [x, y] = [column * size, row * size];
      return drawn(
        "g",
        { class: `tile step-${step(at?.players)}`, "data-province": code },
        drawn("title", {}, words(name, at)),
        drawn("rect", { x, y, width: SQUARE, height: SQUARE, rx: 6 }),
        drawn("text", { x: x + SQUARE / 2, y: y + 27, class: "sign" }, locale() === "zh-CN" ? sign : code),
        drawn("text", { x: x + SQUARE / 2, y: y + 47 }, at ? format.average(at.players) : "·"),
      );
    }),
  );
}

/** Plate carrée, narrowed to the middle latitude. */
function shapes(features, byCode, step) {
  const points = features.flatMap((each) => each.rings.flat());
  const [west, east] = [Math.min(...points.map((p) => p[0])), Math.max(...points.map((p) => p[0]))];
  const [south, north] = [Math.min(...points.map((p) => p[1])), Math.max(...points.map((p) => p[1]))];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = 512 / ((east - west) * narrow || 1);
  const place = ([x, y]) => `${((x - west) * narrow * scale).toFixed(1)} ${((north - y) * scale).toFixed(1)}`;
  return svg(
    512,
    Math.ceil((north - south) * scale) || 1,
    ...features.map(({ name, code, rings }) => {
      const at = byCode.get(code);
      return drawn(
        "g",
        { class: `tile step-${step(at?.players)}`, "data-province": code ?? "" },
        drawn("title", {}, words(code ? say(`province ${code}`) : name, at)),
        drawn("path", { d: rings.map((ring) => `M${ring.map(place).join("L")}Z`).join("") }),
      );
    }),
  );
}
