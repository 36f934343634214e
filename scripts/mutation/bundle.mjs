import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import webpack from "webpack";

/** The tests that notice a fault in the scoring core: those that need neither spreadsheet nor page. */
function testFiles() {
  const found = readdirSync("tests/core", { recursive: true }).filter((file) => file.endsWith(".test.ts")).map((file) => `./tests/core/${file.replaceAll("\\", "/")}`);
  // They hold texts against documents, whatever the core does.
  const others = ["official", "kindsDocumented"].map((name) => `./tests/core/${name}.test.ts`);
  return [...found.filter((file) => !others.includes(file)), "./tests/pin.test.ts"].sort((a, b) => (a < b ? -1 : 1));
}

/** The tests and all that they import, from the present folder, as one script: a function of `require`, of what is told the file whose tests begin, and of `WeakMap`. */
export async function bundleTests() {
  const files = testFiles();
  const folder = process.cwd();
  const output = join(folder, "reports/mutation/bundle");
  const compiler = webpack({
    mode: "none",
    target: "node20",
    context: folder,
    devtool: false,
    entry: `data:text/javascript,${files.map((file) => `import ${JSON.stringify(join(folder, file))};`).join("")}`,
    output: { path: output, filename: "tests.cjs" },
    resolve: { extensions: [".ts", ".js"] },
    externals: [/^node:/, "vitest", "fast-check"],
    externalsType: "commonjs",
    optimization: { concatenateModules: true, sideEffects: false },
    module: {
      rules: [
        { test: /\.ts$/, loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, isModule: true } },
        { test: /\.test\.ts$/, enforce: "pre", loader: join(import.meta.dirname, "namingLoader.cjs") },
      ],
    },
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, done) => (error ? reject(error) : resolve(done)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  const code = readFileSync(join(output, "tests.cjs"), "utf8");
  return new vm.Script(`(function (require, beginFile, WeakMap) {${code}\n})`, { filename: "tests.cjs" });
}
