import type { Language } from "../core/index";
import { cityGuide as englishCity } from "./en-US/cityGuide";
import { guide as english } from "./en-US/guide";
import type { CityGuide, Guide } from "./guideShape";
import { cityGuide as chineseCity } from "./zh-CN/cityGuide";
import { guide as chinese } from "./zh-CN/guide";

const guides: Readonly<Record<Language, { readonly office: Guide; readonly city: CityGuide }>> = {
  "zh-CN": { office: chinese, city: chineseCity },
  "en-US": { office: english, city: englishCity },
};

/** The in-app guide in a language, for the office or for a city that has its template open. */
export function guideOf(language: Language, isCity: boolean): Guide {
  const { office, city } = guides[language];
  return isCity ? { ...office, ...city } : office;
}
