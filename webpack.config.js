import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import { EagerModules } from "./scripts/eager.mjs";
import { guidePage } from "./scripts/guide.mjs";
import { contentSecurityPolicy, officeOf } from "./scripts/office.mjs";
import { univerFiles } from "./scripts/univer.mjs";

const root = import.meta.dirname;
const at = (...parts) => path.join(root, ...parts);

/** What Office.js loads on the platforms that run Excel add-ins: 4.5 MB of the package's 87. Its file name must stay. */
const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs.js",
  "telemetry/oteljs_agave.js",
];

/** Loading these does nothing but define: what a page does not use of them stays out of its first load. */
const pure = { include: ["core", "sheet", "workbook"].map((layer) => at(`src/${layer}`)), sideEffects: false };

const scripts = {
  test: /\.tsx?$/,
  include: at("src"),
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
      keepClassNames: true,
    },
  },
};

/** Univer names its services by their classes' names, so they survive minification. */
const minimizer = [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false, minimizerOptions: { module: true, compress: { passes: 3, keep_classnames: true }, mangle: { keep_classnames: true } } })];

const resolve = { extensions: [".ts", ".tsx", ".js"] };
const optional = (entries) => Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));

function site(mode, officeName) {
  const office = officeOf(officeName);
  const development = mode === "development";
  const page = (filename, template, chunks, options = {}) =>
    new HtmlPlugin({
      filename,
      template: at("public", template),
      chunks,
      chunksSortMode: "manual",
      publicPath: "auto",
      scriptLoading: "defer",
      csp: contentSecurityPolicy(),
      root: "",
      office: "office/office.js",
      beforeOffice: () => [],
      ...options,
    });
  return {
    name: "site",
    mode,
    target: ["web", "es2022"],
    context: root,
    entry: optional({
      taskpane: at("src/taskpane/index.tsx"),
      workbench: at("src/workbench/index.tsx"),
      "workbench-pane": at("src/workbench/pane.ts"),
    }),
    output: {
      path: at("dist"),
      filename: development ? "js/[name].js" : "js/[name].[contenthash:10].js",
      chunkFilename: development ? "js/[name].js" : "js/[name].[contenthash:10].js",
      cssFilename: development ? "css/[name].css" : "css/[name].[contenthash:10].css",
      cssChunkFilename: development ? "css/[name].css" : "css/[name].[contenthash:10].css",
      assetModuleFilename: "media/[name].[contenthash:10][ext]",
      publicPath: "auto",
      clean: { keep: /^core\// },
    },
    devtool: development ? "source-map" : false,
    resolve,
    experiments: { css: true },
    module: { rules: [scripts, pure, { test: univerFiles, loader: at("scripts/univer-loader.cjs") }, { test: /\.css$/, type: "css/global" }] },
    optimization: {
      minimizer,
      splitChunks: {
        chunks: (chunk) => chunk.name !== "workbench-pane",
      },
    },
    performance: { hints: false },
    cache: { type: "filesystem", buildDependencies: { config: [import.meta.filename, at("scripts/univer.mjs"), at("scripts/office.mjs"), at("scripts/eager.mjs")] } },
    plugins: [
      ...(development ? [] : [new EagerModules()]),
      page("taskpane.html", "taskpane.html", ["taskpane"], { csp: contentSecurityPolicy(office.origin), office: office.address ?? "office/office.js" }),
      page("workbench/pane.html", "taskpane.html", ["taskpane"], {
        root: "../",
        office: "../office/office.js",
        beforeOffice: (compilation) => compilation.entrypoints.get("workbench-pane")?.getFiles() ?? [],
      }),
      page("workbench.html", "workbench.html", ["workbench"]),
      page("index.html", "workbench.html", ["workbench"]),
      page("guide.html", "guide.html", [], guidePage(readFileSync(at("docs/guide/zh-CN.md"), "utf8"))),
      new CopyPlugin({
        patterns: [
          ...officeFiles.map((file) => ({ from: at("node_modules/@microsoft/office-js/dist", file), to: `office/${file}`, info: { minimized: true } })),
          { from: "*.png", context: at("assets"), to: "assets/[name][ext]", noErrorOnMissing: true },
          { from: "*.{png,css}", context: at("docs/guide"), to: "guide/[name][ext]" },
          { from: at("manifest.xml"), to: "manifest.xml", noErrorOnMissing: true },
        ],
      }),
    ],
    devServer: {
      port: 3000,
      hot: false,
      liveReload: true,
      client: false,
      static: false,
      headers: { "Access-Control-Allow-Origin": "*" },
    },
  };
}

/** The scoring core alone, as one ES module other programs import (package export "./core"). */
function core(mode) {
  return {
    name: "core",
    mode,
    target: "es2022",
    context: root,
    entry: optional({ index: at("src/core/index.ts") }),
    output: { path: at("dist/core"), filename: "[name].js", library: { type: "module" }, module: true },
    devtool: false,
    resolve,
    experiments: { outputModule: true },
    module: { rules: [scripts, pure] },
    optimization: { minimizer },
    performance: { hints: false },
  };
}

export default (env, argv) => {
  const mode = argv.mode ?? "production";
  if (env.WEBPACK_SERVE) return site("development", env.office);
  return [site(mode, env.office), core(mode)];
};
