import type { Language } from "../core/index";
import { cityGuide as englishCity } from "./en-US/cityGuide";
import { guide as english } from "./en-US/guide";
import type { Guide } from "./guideShape";
import type { Named } from "./unitWords";
import { saidOf } from "./unitWords";
import { cityGuide as chineseCity } from "./zh-CN/cityGuide";
import { guide as chinese } from "./zh-CN/guide";

const guides = saidOf(
  (who) => ({ office: chinese(who), city: chineseCity }),
  (who) => ({ office: english(who), city: englishCity }),
);

/** The in-app guide in a language, for the office or for a city that has its template open. */
export function guideOf(language: Language, isCity: boolean, scheme?: Named): Guide {
  const { office, city } = guides(language, scheme);
  return isCity ? { ...office, ...city } : office;
}
