// Bundles src/ with what of Apache ECharts it uses into the one script of the page.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const out = "../src/main/resources/org/playlake/pipeline/report/page.js";
await build({
  entryPoints: ["src/main.js"],
  outfile: out,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["chrome109", "firefox115", "safari16"],
  charset: "utf8",
  legalComments: "none",
  banner: {
    js: `/* Apache ECharts ${JSON.parse(readFileSync("node_modules/echarts/package.json")).version} (Apache License 2.0, `
      + "(c) The Apache Software Foundation) with ZRender (BSD 3-Clause, (c) 2017 Baidu Inc.), d3 (BSD 3-Clause, "
      + "(c) 2010-2017 Mike Bostock) and tslib (0BSD, (c) Microsoft): see LICENSE-echarts, LICENSE-zrender. */",
  },
});
const sum = createHash("sha256").update(readFileSync(out)).digest("hex");
writeFileSync("page.js.sha256", `${sum}  page.js\n`);
console.log(sum);
