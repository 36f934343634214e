import type { Language } from "../core/index";
import { isLanguage } from "../core/index";
import type { ThemeChoice } from "./state/model";

export interface Preferences {
  readonly language?: Language;
  readonly theme?: ThemeChoice;
  /** What the one who reviews calls themselves in 操作记录. */
  readonly reviewer?: string;
  /** Whether the tour was answered: walked on, skipped, or worked along with. */
  readonly isTourSeen?: boolean;
}

const keys = {
  language: "credit-assessment.language",
  theme: "credit-assessment.theme",
  reviewer: "credit-assessment.reviewer",
  tour: "credit-assessment.tour",
} as const;

/** What the user chose before; nothing where the browser keeps nothing. */
export function readPreferences(): Preferences {
  const language = readItem(keys.language);
  const theme = readItem(keys.theme);
  const reviewer = readItem(keys.reviewer);
  return {
    ...(reviewer === null ? {} : { reviewer }),
    ...(readItem(keys.tour) === "seen" ? { isTourSeen: true } : {}),
    ...(isLanguage(language) ? { language } : {}),
    ...(theme === "auto" || theme === "light" || theme === "dark" || theme === "contrast" ? { theme } : {}),
  };
}

/** Keeps a choice for the next time, where the browser lets it. */
export function rememberPreferences({ language, theme, reviewer, isTourSeen }: Preferences): void {
  try {
    if (language !== undefined) localStorage.setItem(keys.language, language);
    if (reviewer !== undefined) localStorage.setItem(keys.reviewer, reviewer);
    if (theme !== undefined) localStorage.setItem(keys.theme, theme);
    if (isTourSeen === true) localStorage.setItem(keys.tour, "seen");
  } catch {
    // Storage may be switched off by policy; the choice then lasts as long as the pane.
  }
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
