import type { Indicator, Language, Scheme } from "../../core/index";
import { inLanguage } from "../../core/index";
import { plainItemName } from "../../workbook/form/itemName";

/** How an indicator is headed: 考核指标 of its line, and 考核内容 where the line has several indicators. */
export interface IndicatorTitle {
  readonly indicator: Indicator;
  readonly name: string;
  /** Official Chinese in any language; "" where the name says it all. */
  readonly content: string;
}

const known = new WeakMap<Scheme, Map<Language, ReadonlyMap<string, IndicatorTitle>>>();

/** The titles of all indicators by code. */
export function indicatorTitles(scheme: Scheme, language: Language): ReadonlyMap<string, IndicatorTitle> {
  const byLanguage = known.get(scheme) ?? new Map<Language, ReadonlyMap<string, IndicatorTitle>>();
  known.set(scheme, byLanguage);
  const found = byLanguage.get(language) ?? titlesOf(scheme, language);
  byLanguage.set(language, found);
  return found;
}

function titlesOf(scheme: Scheme, language: Language): ReadonlyMap<string, IndicatorTitle> {
  const titles = scheme.categories.flatMap((category) =>
    category.items.flatMap((item) =>
      item.indicators.map((indicator): [string, IndicatorTitle] => {
        const name = inLanguage({ zh: plainItemName(item.name), en: item.english ?? plainItemName(item.name) }, language);
        return [indicator.code, { indicator, name, content: item.indicators.length > 1 ? indicator.content : "" }];
      }),
    ),
  );
  return new Map(titles);
}
