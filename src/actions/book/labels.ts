import type { Language, Scheme } from "../../core/index";
import { wordsOf } from "../../core/index";
import { entryList } from "../../workbook/form/readForm";

/** Label and indicator of every entry by its key. */
export function labelsOf(scheme: Scheme, language: Language): ReadonlyMap<string, { readonly label: string; readonly indicator: string }> {
  const words = wordsOf(language);
  return new Map(entryList(scheme).map(({ key, code, entry }) => [key, { label: words.label(entry.label), indicator: code }] as const));
}
