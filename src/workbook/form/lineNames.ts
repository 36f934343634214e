import type { Language, Scheme } from "../../core/index";
import { inLanguage, wordsOf, namingOf } from "../../core/index";
import { categoryKey, lineKeys } from "./formLines";
import { entryList } from "./readForm";

const ownLines: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  "zh-CN": {
    [lineKeys.header]: "表头",
    [lineKeys.base]: "基本分合计",
    [lineKeys.bonus]: "创新加分合计",
    [lineKeys.total]: "总分",
  },
  "en-US": {
    [lineKeys.header]: "column headers",
    [lineKeys.base]: "base points",
    [lineKeys.bonus]: "innovation bonus, total",
    [lineKeys.total]: "total",
  },
};

/** What people call a line of the form: its indicator and entry, its category, or what it sums; the key itself where there is none. */
export function lineName(scheme: Scheme, key: string, language: Language): string {
  const found = entryList(scheme).find((one) => one.key === key);
  if (found !== undefined) return `${found.code} ${wordsOf(language).label(found.entry.label)}`;
  const category = scheme.categories.find((one) => categoryKey(one) === key);
  if (category !== undefined) return inLanguage({ zh: `${category.number}、${category.name}`, en: `category ${category.code}` }, language);
  if (key === lineKeys.head) return inLanguage({ zh: `${namingOf(scheme).unit}和年度`, en: "name and year" }, language);
  return ownLines[language][key] ?? key;
}
