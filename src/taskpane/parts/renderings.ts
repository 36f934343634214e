import type { Language, Wording } from "../../core/index";
import { inLanguage } from "../../core/index";

/** A text of a cell in the pane's language: the rendering of the official words that it is; any other text as it is. */
export function rendered(text: string, wordings: readonly Wording[], language: Language): string {
  const found = wordings.find(({ zh }) => zh === text);
  return found === undefined ? text : inLanguage(found, language);
}
