import { describe, expect, test } from "vitest";
import { codeFiles, importsOf, readProjectFile, resolveImport, withoutText } from "./sourceFiles";

interface Layer {
  /** Layers it may import besides itself. */
  readonly imports: readonly string[];
  /** Packages it may import, by name or by scope. */
  readonly packages: readonly RegExp[];
  /** May it speak to Excel through Office.js? */
  readonly office: boolean;
}

const react = [/^react(-dom)?(\/|$)/, /^@fluentui\//];

/** The walls of the house: imports point down only. */
const layers: Record<string, Layer> = {
  core: { imports: [], packages: [], office: false },
  sheet: { imports: ["core"], packages: [], office: false },
  workbook: { imports: ["core", "sheet"], packages: [/^@noble\/hashes(\/|$)/], office: false },
  excel: { imports: ["core", "sheet", "workbook"], packages: [], office: true },
  xlsx: { imports: ["core", "sheet", "workbook"], packages: [/^hucre(\/|$)/, /^saxes$/], office: false },
  docx: { imports: ["workbook"], packages: [/^docx$/], office: false },
  i18n: { imports: ["core", "workbook", "xlsx"], packages: [], office: false },
  actions: { imports: ["core", "sheet", "workbook", "excel", "xlsx", "docx", "i18n"], packages: [], office: false },
  taskpane: { imports: ["core", "sheet", "workbook", "actions", "i18n", "ribbon"], packages: react, office: true },
  ribbon: { imports: ["core", "sheet", "workbook", "actions", "i18n"], packages: [], office: true },
  host: { imports: ["sheet"], packages: [/^@univerjs\//], office: false },
  workbench: {
    imports: ["core", "sheet", "workbook", "excel", "xlsx", "i18n", "actions", "taskpane", "ribbon", "host"],
    packages: [...react, /^@univerjs\//],
    office: false,
  },
};

const layerOf = (file: string): string => file.split("/")[1] ?? "";
const files = codeFiles("src");

/** Styles and pictures are no code; the bundler resolves them. */
const isAsset = (from: string): boolean => /\.(css|svg|png)$/.test(from);

describe("imports", () => {
  test("every file of src stands in a layer that has walls", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !(layerOf(file) in layers))).toEqual([]);
  });

  test("every relative import leads to a file", () => {
    const lost = files.flatMap((file) =>
      importsOf(readProjectFile(file))
        .filter(({ from }) => from.startsWith(".") && !isAsset(from) && !resolveImport(file, from))
        .map(({ from }) => `${file} imports ${from}`),
    );
    expect(lost).toEqual([]);
  });

  test.each(Object.entries(layers))("%s imports only the layers below it", (name, layer) => {
    const broken = files
      .filter((file) => layerOf(file) === name)
      .flatMap((file) =>
        importsOf(readProjectFile(file))
          .map(({ from }) => resolveImport(file, from))
          .filter((target) => target !== undefined)
          .filter((target) => !target.startsWith("src/") || ![name, ...layer.imports].includes(layerOf(target)))
          .map((target) => `${file} imports ${target}`),
      );
    expect(broken).toEqual([]);
  });

  test.each(Object.entries(layers))("%s imports only the packages it is meant to know", (name, layer) => {
    const broken = files
      .filter((file) => layerOf(file) === name)
      .flatMap((file) =>
        importsOf(readProjectFile(file))
          .filter(({ from }) => !from.startsWith(".") && !layer.packages.some((pattern) => pattern.test(from)))
          .map(({ from }) => `${file} imports ${from}`),
      );
    expect(broken).toEqual([]);
  });

  test("every package that is loaded is a dependency with an exact version", () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readProjectFile("package.json"));
    const loaded = files
      .flatMap((file) => importsOf(readProjectFile(file)))
      .filter(({ from }) => !from.startsWith("."))
      .map(({ from }) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
    expect([...new Set(loaded)].filter((name) => !/^\d+\.\d+\.\d+$/.test(dependencies[name] ?? "")).sort()).toEqual([]);
  });

  test("no file leads back to itself, types included", () => {
    const leads = new Map(
      files.map((file) => [
        file,
        importsOf(readProjectFile(file))
          .map(({ from }) => resolveImport(file, from))
          .filter((target) => target !== undefined),
      ]),
    );
    expect(circles(leads)).toEqual([]);
  });
});

describe("rules", () => {
  test("write no formula: they put expressions together", () => {
    const rules = files.filter((file) => file.startsWith("src/core/rules/"));
    expect(rules.length).toBeGreaterThan(12);
    // Functions of a spreadsheet, references into cells, and whatever writes or pairs a formula.
    const written = rules.filter((file) => /\b(?:IF|AND|OR|INT|MIN|MAX|ROUND|SUM)\(|\brefs\b|\bformula\b|\bwhen\b/.test(readProjectFile(file).replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "")));
    expect(written).toEqual([]);
  });
});

describe("points", () => {
  test("become hundredths and hundredths points in core/exact alone", () => {
    const layers = /^src\/(?:core|workbook|actions|taskpane|i18n)\//;
    // Shares of a chart, per cent in a cell and other hundredths that are no points.
    const others = /chartLook|numberFormat|formatProblems|returnedEntries/;
    const found = files
      .filter((file) => layers.test(file) && file !== "src/core/exact.ts" && !others.test(file))
      .filter((file) => /[*/] 100\b/.test(withoutText(readProjectFile(file))));
    expect(found).toEqual([]);
  });
});

describe("types of entries", () => {
  test("are told apart in core/entryTypes and nowhere else", () => {
    const asking = files
      .filter((file) => !file.startsWith("src/core/entryTypes/"))
      .filter((file) => /(?:kind === |kind !== |case )"(?:bool|choice|count|plan|amount|score)"/.test(readProjectFile(file)));
    expect(asking).toEqual([]);
    // Elsewhere these are kinds of formats and of what stands in a cell.
    const ofForms = files.filter((file) => /^src\/(?:core|workbook|taskpane)\//.test(file) && !file.startsWith("src/core/entryTypes/"));
    expect(ofForms.filter((file) => /kind [!=]== "(?:date|percent|text)"/.test(readProjectFile(file)))).toEqual([]);
  });
});

describe("sentences", () => {
  // What is written into 操作记录 and into sheets is the document's, in Chinese alone: names and counts, no advice.
  const speechless = /^src\/(?:sheet|excel|xlsx|docx|actions|taskpane|ribbon)\//;
  const written = /(?:\bzh|\ben): ?(?:\([^)]*\) => )?["`](?!\$\{[^}]*\} \$\{[^}]*\}`)|["`][^"`\n]*\p{Script=Han}[^"`\n]*[，。；][^"`\n]*["`]/u;
  const withoutComments = (code: string) => code.replaceAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*/gm, "");

  test("stand in src/i18n and core/messages, not where something is done or shown", () => {
    const speaking = files.filter((file) => speechless.test(file) && written.test(withoutComments(readProjectFile(file))));
    expect(speaking).toEqual([]);
  });

  test.each(['say({ zh: "缺少一列", en: "A column is gone" })', "noForm: { zh: () => `缺少${name}` }", 'throw new Error("缺少一列，请恢复")'])("are seen in %s", (code) => {
    expect(written.test(code)).toBe(true);
  });

  test("are no names, counts or codes", () => {
    expect(["`恢复公式 ${what}`", 'const action = "填报";', "{ zh: `${category.number} ${category.name}` }"].filter((code) => written.test(code))).toEqual([]);
  });
});

describe("Office.js", () => {
  test("is spoken to only from the layers that carry plans to Excel or start inside it", () => {
    const broken = files.filter((file) => !layers[layerOf(file)]?.office).filter((file) => /\b(?:Excel|Office|OfficeExtension)\.\w/.test(withoutText(readProjectFile(file))));
    expect(broken).toEqual([]);
  });
});

describe("test files, which share their modules", () => {
  test("register what is done after them in themselves or in tests/setup", () => {
    const shared = codeFiles("tests").filter((file) => !/\.(?:test|guide)\.tsx?$|^tests\/(?:setup|output)\//.test(file));
    expect(shared).toContain("tests/support/libreoffice.ts");
    expect(shared.filter((file) => /^(?:before|after)(?:All|Each)\(/m.test(readProjectFile(file)))).toEqual([]);
  });
});

// Files that share their modules would all get what one of them puts in the place of a module (vitest.config.ts).
test("a test that mocks a module is named so", () => {
  const mocking = codeFiles("tests").filter((file) => /\bvi\.(?:do)?mock\(/i.test(readProjectFile(file)));
  expect(mocking).not.toEqual([]);
  expect(mocking.filter((file) => !/^tests\/taskpane\/.+\.mocked\.test\.tsx$/.test(file))).toEqual([]);
});

describe("the scan itself", () => {
  test.each([
    ['import { a } from "./a";', "./a", false],
    ['import type { A } from "./a";', "./a", true],
    ['import { type A, type B } from "./a";', "./a", true],
    ['import { type A, b } from "./a";', "./a", false],
    ['import {\n  a,\n  b,\n} from "./a";', "./a", false],
    ['import a, { type B } from "./a";', "./a", false],
    ['import "./style";', "./style", false],
    ['export * from "./a";', "./a", false],
    ['export type { A } from "./a";', "./a", true],
    ['const view = lazy(() => import("./view"));', "./view", false],
  ])("sees %j", (code, from, typeOnly) => {
    expect(importsOf(code)).toEqual([{ from, typeOnly }]);
  });

  test("takes no comment for an import", () => {
    expect(importsOf('// import { a } from "./a";\n/* import("./b") */\nconst address = "https://a/b";')).toEqual([]);
  });

  test("finds a circle and names its way", () => {
    expect(circles(new Map([["a", ["b"]], ["b", ["c"]], ["c", ["b"]]]))).toEqual(["b → c → b"]);
  });
});

/** Each circle of a graph, once, as the way it goes. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): void => {
    const start = way.indexOf(node);
    if (start >= 0) found.push([...way.slice(start), node].join(" → "));
    if (start >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}
