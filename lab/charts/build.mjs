// Bundles what the pictures are drawn with, and puts the licences of all that is in it beside it.
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const PLACE = "../../src/laut/web/static/plot/";
const made = await build({
  entryPoints: ["entry.js"],
  outfile: `${PLACE}plot.js`,
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "Plot",
  charset: "ascii",
  legalComments: "none",
  metafile: true,
});
const [output] = Object.values(made.metafile.outputs);
const inputs = Object.entries(output.inputs).filter(([, each]) => each.bytesInOutput > 0);
const packages = new Set(inputs.map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean));
const told = [...packages].sort().map((name) => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  return `${name} ${version}\n\n${readFileSync(`node_modules/${name}/LICENSE`, "utf8").trim()}\n`;
});
writeFileSync(`${PLACE}LICENSE`, `plot.js is a bundle of these packages (lab/charts makes it):\n\n${told.join(`\n${"-".repeat(80)}\n\n`)}`);
