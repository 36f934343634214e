import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import { ICommandService, LocaleService, UniverInstanceType } from "@univerjs/core";
import type { IWorkbookData, Univer, Workbook } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import type { Language } from "../../core/index";
import type { SheetPlan } from "../../workbook/plan";
import { captureSheets } from "../host/capture";
import { createHost } from "../host/host";
import type { Host } from "../host/host";
import { loadSheets } from "../host/load";
import { SHEET_DEFAULTS } from "../host/sheets";
import { followChanges } from "./changes";
import { followEditing } from "./editing";
import type { Editing } from "./editing";
import { loadLocale, univerLocales } from "./locales";
import { createUniver } from "./univer";
import { watchViewport } from "./viewport";
import type { ViewportWatch } from "./viewport";

/** A real spreadsheet in the page, and Excel as an add-in sees it over that spreadsheet. */
export interface Grid {
  readonly host: Host;
  readonly editing: Editing;
  readonly viewport: ViewportWatch;
  /** Replaces all sheets. */
  load(plans: readonly SheetPlan[]): Promise<void>;
  /** All sheets as they are now. */
  capture(): readonly SheetPlan[];
  setLanguage(language: Language): Promise<void>;
}

export interface GridOptions {
  readonly container: HTMLElement;
  readonly language: Language;
  /** The workbook's contents were changed, by a person or by the add-in. */
  onChange(): void;
  /** Somebody tried to change a locked cell of a protected sheet. */
  onRefused(): void;
}

const EMPTY_WORKBOOK: Partial<IWorkbookData> = {
  id: "book",
  name: "工作簿1",
  sheetOrder: ["sheet0"],
  sheets: { sheet0: { id: "sheet0", name: "Sheet1", ...SHEET_DEFAULTS } },
};

/** Starts Univer in the container, without its own ribbon: the workbench draws Excel's. */
export async function createGrid({ container, language, onChange, onRefused }: GridOptions): Promise<Grid> {
  const locale = univerLocales[language];
  const univer = createUniver({
    locale,
    locales: { [locale]: await loadLocale(language) },
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
        disableAutoFocus: true,
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
      UniverSheetsDataValidationPreset(),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsNotePreset(),
    ],
  });
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, EMPTY_WORKBOOK);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const editing = followEditing({ injector, commands, onRefused, host: () => host });
  const host: Host = createHost({ univer, workbook });
  editing.tell(host);
  followChanges(commands, onChange);
  return {
    host,
    editing,
    viewport: watchViewport(univer, host),
    load: (plans) => loadSheets(host, plans),
    capture: () => captureSheets(host),
    setLanguage: (next) => setLanguage(univer, next),
  };
}

async function setLanguage(univer: Univer, language: Language): Promise<void> {
  const service = univer.__getInjector().get(LocaleService);
  const locale = univerLocales[language];
  service.load({ [locale]: await loadLocale(language) });
  service.setLocale(locale);
}
