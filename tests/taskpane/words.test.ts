import { describe, expect, test } from "vitest";
import type { Language } from "../../src/core/index";
import { jiangsu2012 } from "../../src/core/index";
import { byIndicatorWordsOf } from "../../src/i18n/byIndicatorWords";
import { documentPanelWordsOf } from "../../src/i18n/documentPanelWords";
import { gainsWordsOf } from "../../src/i18n/gainsWords";
import { guideOf } from "../../src/i18n/guide";
import { historyWordsOf } from "../../src/i18n/historyWords";
import { dictionaryOf, languageOf } from "../../src/i18n/index";
import { printPoints } from "../../src/i18n/points";
import { trackingWordsOf } from "../../src/i18n/trackingWords";
import { tryOutWordsOf } from "../../src/i18n/tryOutWords";
import { yearsWordsOf } from "../../src/i18n/yearsWords";
import type { Named } from "../../src/i18n/unitWords";
import { codeFiles, readProjectFile } from "../sourceFiles";

const chinese = /\p{Script=Han}/u;

/** Every word of a dictionary by its path; sentences with numbers are said once, with numbers and names put in. */
function sayings(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value("2", "3", "4"))]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sayings(inner, `${path}.${key}`));
}

/** Words that come with the pane, and those that come with their pages. */
const sayAll = (language: Language, scheme: Named = {}) => [
  ...sayings(dictionaryOf(language, scheme)),
  ...sayings(gainsWordsOf(language, scheme), ".gains"),
  ...sayings(historyWordsOf(language, scheme), ".history"),
  ...sayings(trackingWordsOf(language, scheme), ".tracking"),
  ...sayings(byIndicatorWordsOf(language, scheme), ".byIndicator"),
  ...sayings(tryOutWordsOf(language, scheme), ".tryOut"),
  ...sayings(yearsWordsOf(language, scheme), ".years"),
  ...sayings(documentPanelWordsOf(language, scheme), ".documents"),
];

describe("words", () => {
  test("both languages say the same things", () => {
    expect(sayAll("en-US").map(([path]) => path)).toEqual(sayAll("zh-CN").map(([path]) => path));
  });

  test("English says nothing in Chinese but its name for Chinese and the example of a city", () => {
    const mixed = sayAll("en-US").filter(([, text]) => chinese.test(text));
    expect(mixed.map(([path]) => path)).toEqual([".settings.zh", ".insert.unitHint"]);
  });

  test("Chinese is left to numbers and signs only where there is no word", () => {
    const plain = sayAll("zh-CN").filter(([, text]) => !chinese.test(text) && /[a-z]{2}/i.test(text));
    expect(plain.map(([path]) => path)).toEqual([".settings.en"]);
  });

  test.each(["zh-CN", "en-US"] as const)("every sentence takes the names that a scheme gives those who are assessed (%s)", (language) => {
    const naming = { addressee: "各县（市、区）人民政府", unit: "县（市、区）", all: "各县（市、区）", commended: "先进县（市、区）", english: { one: "county", many: "counties" } };
    const said = sayAll(language, { naming });
    // What the add-in was made for, before any workbook is open; and an example of a name.
    const official = new Set([".welcome.lead", ".insert.unitHint"]);
    const cities = (text: string) => language === "zh-CN" ? /市/.test(text.replaceAll("县（市、区）", "")) : /\bcit(?:y|ies)\b/i.test(text);
    expect(said.filter(([path, text]) => !official.has(path) && cities(text))).toEqual([]);
    expect(said.filter(([, text]) => (language === "zh-CN" ? text.includes("县（市、区）") : /\bcount(?:y|ies)\b/i.test(text))).length).toBeGreaterThan(100);
  });

  test("a name in English has its article, and is “unit” where the scheme gives it in Chinese alone", () => {
    const naming = { addressee: "各园区", unit: "园区", all: "各园区", commended: "先进园区" };
    const said = (one: string, many: string) => dictionaryOf("en-US", { naming: { ...naming, english: { one, many } } });
    expect([said("area", "areas").create.addUnit, said("university", "universities").create.addUnit]).toEqual(["Add an area", "Add a university"]);
    expect([dictionaryOf("en-US", { naming }).create.addUnit, dictionaryOf("en-US", { naming }).results.computed(2)]).toEqual(["Add a unit", "2 units computed"]);
    expect(dictionaryOf("en-US", { naming: { ...naming, unit: "城市" } }).create.addUnit).toBe("Add a city");
  });

  test("the actions are called what the ribbon calls them", () => {
    const { commands } = dictionaryOf("zh-CN");
    expect([commands.createWorkbook, commands.insertForm, commands.check, commands.recompute, commands.rank, commands.taskPane]).toEqual([
      "新建考核工作簿",
      "插入指标表",
      "校验",
      "一键计算",
      "生成排名",
      "任务窗格",
    ]);
  });

  test("English counts one and many", () => {
    const words = dictionaryOf("en-US");
    expect([words.results.computed(1), words.results.computed(2), words.results.restored(1)]).toEqual([
      "1 city computed",
      "2 cities computed",
      "1 overwritten formula put back",
    ]);
    expect([words.publish.showChanges(1), words.publish.showChanges(2)]).toEqual(["Show 1 change", "Show 2 changes"]);
  });

  test("the list of what is not yet reviewed has one name", () => {
    const { sections, openLabel, openCount, unitOpen, nothingOpen } = dictionaryOf("zh-CN").review;
    for (const text of [openLabel, openCount(3, 2), unitOpen(3), nothingOpen]) expect(text).toContain(sections.open);
  });

  test("every category and item has an English name", () => {
    for (const category of jiangsu2012.categories) {
      expect(category.english, category.name).toBeTruthy();
      for (const item of category.items) expect(item.english, item.name).toBeTruthy();
    }
  });

  test.each([false, true])("the guide has the same steps, colours and notes in both languages (a city's: %s)", (isCity) => {
    const [zh, en] = [guideOf("zh-CN", isCity), guideOf("en-US", isCity)];
    expect([en.steps.length, en.year.length, en.notes.length]).toEqual([zh.steps.length, zh.year.length, zh.notes.length]);
    expect(en.colours.map(({ name }) => name)).toEqual(zh.colours.map(({ name }) => name));
  });

  test.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["ZH", "zh-CN"],
    ["en-GB", "en-US"],
    ["de-DE", "en-US"],
  ])("Office in %s is served in %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  test.each([
    [0, "0"],
    [1100, "1100"],
    [612.35, "612.35"],
    [612.3, "612.30"],
  ])("%d points are printed %s", (points, printed) => {
    expect(printPoints(points)).toBe(printed);
  });
});

describe("components", () => {
  const components = codeFiles("src").filter((file) => file.startsWith("src/taskpane/"));

  test("hold no prose of their own", () => {
    const spoken = components.flatMap((file) => {
      const code = readProjectFile(file)
        .replaceAll(/\/\*[\s\S]*?\*\//g, "")
        .replaceAll(/(^|\s)\/\/.*$/gm, "");
      return code.split("\n").filter((line) => chinese.test(line) && !line.includes("微软雅黑")).map((line) => `${file}: ${line.trim()}`);
    });
    expect(components.length).toBeGreaterThan(20);
    expect(spoken).toEqual([]);
  });

  test("speak to Office from two files, one of which asks for what few hosts have", () => {
    const speaking = components.filter((file) => /\b(Office|Excel)\.\w/.test(readProjectFile(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")));
    expect(speaking).toEqual(["src/taskpane/office.ts", "src/taskpane/withWorkbook.ts"]);
  });
});
