// Modules of large script files are compiled while the file comes in, off the page's main thread. Webpack writes each as a method of one
// object, and the minifier keeps no parentheses: the browser then reads such a function twice, the second time when it is run and the page
// waits. A function in parentheses is one that the browser takes to be run at once. (https://v8.dev/blog/preparser#pife)
import { parse } from "acorn";
import webpack from "webpack";

/** Bytes from which on a script file is worth it: Univer's, of which every module is run at the start. */
const LARGE = 500_000;

/** The modules of a chunk: the second part of what it hands to webpack's list of chunks. */
function modulesOf(program) {
  return program.body
    .map(({ expression }) => (expression?.type === "CallExpression" ? expression.arguments[0] : undefined))
    .filter((handed) => handed?.type === "ArrayExpression" && handed.elements[1]?.type === "ObjectExpression")
    .flatMap((handed) => handed.elements[1].properties);
}

/** The chunk `code` with the functions of its modules in parentheses; what it does stays the same. */
export function eager(code) {
  let done = "";
  let from = 0;
  for (const { method, key, value } of modulesOf(parse(code, { ecmaVersion: "latest" }))) {
    if (!method || value.async || value.generator) continue;
    done += `${code.slice(from, key.end)}:(function${code.slice(value.start, value.end)})`;
    from = value.end;
  }
  return done + code.slice(from);
}

/** Does so with the large files of a build, after they were minified. */
export class EagerModules {
  apply(compiler) {
    compiler.hooks.compilation.tap("EagerModules", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "EagerModules", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 }, (assets) => {
        for (const [name, source] of Object.entries(assets)) {
          if (!/^js\/.*\.js$/.test(name) || source.size() < LARGE) continue;
          compilation.updateAsset(name, (built) => new webpack.sources.RawSource(eager(String(built.source()))));
        }
      });
    });
  }
}
