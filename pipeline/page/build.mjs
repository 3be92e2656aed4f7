// Bundles src/ with what of Apache ECharts it uses into the one script of the page.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

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
      + "(c) 2010-2016 Mike Bostock) and tslib (0BSD, (c) Microsoft): see the licenses beside this file. */",
  },
});
// What sha256sum --check reads: the script, and all that it was built of.
const built = [out, "build.mjs", "package.json", "package-lock.json", ...readdirSync("src").sort().map((name) => `src/${name}`)];
const sum = (file) => createHash("sha256").update(readFileSync(file)).digest("hex");
writeFileSync("page.sha256", built.map((file) => `${sum(file)}  ${file}\n`).join(""));
