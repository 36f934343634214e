/** Languages the core can word. */
export type Language = "zh-CN" | "en-US";

/** Official Chinese beside its English rendering. The Chinese is verbatim wherever it is quoted from the document. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Which rendering each language reads. The one place that takes a language for another word of it. */
const renderings: Readonly<Record<Language, keyof Wording>> = { "zh-CN": "zh", "en-US": "en" };

/** One of a pair of renderings: a text, or whatever makes one. */
export function inLanguage<T>(pair: Readonly<Record<keyof Wording, T>>, language: Language): T {
  return pair[renderings[language]];
}

/** The languages there are. */
export const languages: readonly Language[] = ["zh-CN", "en-US"];

/** Whether a text names a language there is. */
export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}
