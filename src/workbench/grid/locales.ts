import { LocaleType, mergeLocales } from "@univerjs/core";
import type { ILanguagePack } from "@univerjs/core";
import formatsZh from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import coreZh from "@univerjs/preset-sheets-core/locales/zh-CN";
import validationsZh from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import type { Language } from "../../core/index";

export const univerLocales = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US } as const satisfies Record<Language, LocaleType>;

/** Univer's own words. English comes only when it is asked for. */
export async function loadLocale(language: Language): Promise<ILanguagePack> {
  if (language === "zh-CN") return mergeLocales(coreZh, validationsZh, formatsZh);
  const packs = await Promise.all([
    import("@univerjs/preset-sheets-core/locales/en-US"),
    import("@univerjs/preset-sheets-data-validation/locales/en-US"),
    import("@univerjs/preset-sheets-conditional-formatting/locales/en-US"),
  ]);
  return mergeLocales(...packs.map((pack) => pack.default));
}
