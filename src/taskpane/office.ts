import { ribbonTab } from "../ribbon/index";
import { officeButtons } from "./commands/ribbon";
import type { Surroundings } from "./theme";

const THEME_TOLD = "creditAssessmentTheme";

/** Resolves when Office.js is ready; the pane also starts where Office.js never answers (a plain browser). */
export async function officeReady(): Promise<void> {
  await Office.onReady();
}

/** Locale of Office's interface, e.g. "zh-CN". */
export function officeLocale(): string {
  return Office.context?.displayLanguage ?? navigator.language;
}

/** Set where the workbench tells of its theme, which Office.js reads but once. */
let told: boolean | undefined;

/** Takes over a change of theme that Office.js does not hear of. */
export function takeTheme(isDark: boolean): void {
  told = isDark;
  window.dispatchEvent(new Event(THEME_TOLD));
}

/** What Office's theme and the system ask for now. */
export function officeSurroundings(): Surroundings {
  return { isDark: told ?? isOfficeDark(), isHighContrast: matches("(forced-colors: active)") };
}

/** Calls back when the surroundings may have changed. Excel tells of no theme change, so the pane looks when it is returned to. */
export function onSurroundingsChange(callback: () => void): () => void {
  const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].flatMap((query) =>
    typeof matchMedia === "function" ? [matchMedia(query)] : [],
  );
  for (const query of queries) query.addEventListener("change", callback);
  for (const name of ["focus", THEME_TOLD]) window.addEventListener(name, callback);
  return () => {
    for (const query of queries) query.removeEventListener("change", callback);
    for (const name of ["focus", THEME_TOLD]) window.removeEventListener(name, callback);
  };
}

/** Whether Excel can open a file's content as a new workbook. */
export function canOpenFiles(): boolean {
  return typeof Excel !== "undefined" && typeof Excel.createWorkbook === "function" && Office.context.requirements.isSetSupported("ExcelApi", "1.8");
}

/** Whether a link can bring a file: on a Mac the window that add-ins run in lets it come to nothing, silently (office-js #2700, #3385). */
export function canSaveFiles(): boolean {
  return Office.context.platform !== Office.PlatformType.Mac;
}

/** Shows the pane, for ribbon commands that have something to say while it is closed. */
export function showPane(): void {
  Office.addin.showAsTaskpane().catch(() => undefined);
}

/** Makes the office's ribbon buttons pressable or not, where Excel can; where it cannot, a click says whose work it is. */
export function enableOfficeButtons(isEnabled: boolean): void {
  if (!Office.context.requirements.isSetSupported("RibbonApi", "1.1")) return;
  const groups = [...officeButtons].map(([id, buttons]): Office.Group => ({ id, controls: buttons.map((button): Office.Control => ({ id: button, enabled: isEnabled })) }));
  Office.ribbon.requestUpdate({ tabs: [{ id: ribbonTab, groups }] }).catch(() => undefined);
}

function isOfficeDark(): boolean {
  const background = typeof Office === "undefined" ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(background ?? "");
  if (channels === null) return matches("(prefers-color-scheme: dark)");
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => Number.parseInt(channel, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

function matches(query: string): boolean {
  return typeof matchMedia === "function" && matchMedia(query).matches;
}
