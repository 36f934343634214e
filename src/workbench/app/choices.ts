import type { Language } from "../../core/index";
import { isLanguage } from "../../core/index";
import type { WorkbenchTheme } from "./store";

interface Choices {
  readonly language?: Language;
  readonly theme?: WorkbenchTheme;
  /** Whether drafts are kept in this browser; absent until somebody was asked. */
  readonly drafts?: DraftChoice;
}

export type DraftChoice = "keep" | "none";

const PREFIX = "credit-assessment-workbench.";
/** Under these names the pane keeps its user's own choices. */
const PANE_PREFIX = "credit-assessment.";

/** What was chosen on an earlier visit; nothing where the browser keeps nothing. */
export function readChoices(): Choices {
  const language = item("language");
  const theme = item("theme");
  const drafts = item("drafts");
  return {
    ...(isLanguage(language) ? { language } : {}),
    ...(theme === "light" || theme === "dark" ? { theme } : {}),
    ...(drafts === "keep" || drafts === "none" ? { drafts } : {}),
  };
}

/** Keeps a choice for the next visit, where the browser lets it. */
export function rememberChoices(choices: Choices): void {
  withStorage((storage) => {
    for (const [name, value] of Object.entries(choices)) storage.setItem(PREFIX + name, String(value));
  });
}

/** Calls back when another tab has made choices. */
export function followChoices(onChoice: () => void): void {
  window.addEventListener("storage", ({ key }) => {
    if (key === null || key.startsWith(PREFIX)) onChoice();
  });
}

/** Lets the pane follow Excel's language and theme again. */
export function forgetPanePreferences(): void {
  withStorage((storage) => {
    for (const name of Object.keys(storage)) if (name.startsWith(PANE_PREFIX)) storage.removeItem(name);
  });
}

function item(name: string): string | null {
  return withStorage((storage) => storage.getItem(PREFIX + name)) ?? null;
}

/** Storage may be switched off by policy; choices then last as long as the page. */
function withStorage<R>(work: (storage: Storage) => R): R | undefined {
  try {
    return work(localStorage);
  } catch {
    return undefined;
  }
}
