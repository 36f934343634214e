/* oxlint-disable import/no-unassigned-import -- style sheets are loaded for their effect */
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
/* oxlint-enable import/no-unassigned-import */
import { DEFAULT_STYLES, ICommandService, LifecycleService, LifecycleStages, LocaleService, UniverInstanceType } from "@univerjs/core";
import type { IWorkbookData, Univer, Workbook, Worksheet } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { ILayoutService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import type { Language } from "../../core/index";
import type { CellValue, SheetPlan } from "../../sheet/plan";
import { parseAddress } from "../../host/address";
import { DEFAULT_FONT } from "../../xlsx/defaults";
import { captureSheets } from "../../host/capture";
import { cellValue } from "../../host/cells";
import { HostError } from "../../host/errors";
import { createHost } from "../../host/host";
import type { Host } from "../../host/host";
import { loadCalculated, loadSheets } from "../../host/load";
import type { LoadProgress } from "../../host/load";
import { newWorkbook } from "../../host/newWorkbook";
import { select } from "../../host/selection";
import { hostBook } from "../drafts/keep/hostBook";
import type { KeptBook } from "../drafts/keep/keptBook";
import { followChanges } from "./changes";
import type { Change } from "./changes";
import { hideEmptyDataBars } from "./dataBars";
import { followEditing } from "./editing";
import type { Editing, EditingNews } from "./editing";
import { followSelection } from "./followSelection";
import { followOpenEntry, readOpenEntry, reopenEntry } from "./openEntry";
import type { Retyped } from "./openEntry";
import { loadFonts } from "./fonts";
import { offerLists } from "./lists";
import type { Lists } from "./lists";
import { loadLocale, univerLocales } from "./locales";
import { paceDrawing } from "./paceDrawing";
import { createUniver } from "./univer";
import { hideFromMenus, keepVeryHidden } from "./veryHidden";
import { forgetDeletedSheets } from "./validators";
import { watchViewport } from "./viewport";
import type { ViewportWatch } from "./viewport";

/** A real spreadsheet in the page, and Excel as an add-in sees it over that spreadsheet. */
export interface Grid {
  readonly host: Host;
  readonly editing: Editing;
  readonly viewport: ViewportWatch;
  readonly lists: Lists;
  /** Replaces all sheets, telling how far it is. */
  load(plans: readonly SheetPlan[], tell: (progress: LoadProgress) => void): Promise<void>;
  /** The same of sheets with each formula's result beside it. */
  loadCalculated(plans: readonly SheetPlan[], tell: (progress: LoadProgress) => void): Promise<void>;
  /** All sheets as they are now. */
  capture(): readonly SheetPlan[];
  /** The same piece by piece, as a draft of it is kept. */
  readonly kept: KeptBook;
  /** Opens the editor of a cell with a text typed earlier; when the cell holds something newer, nothing is opened and its place is told. */
  retype(entry: Retyped): Promise<string | undefined>;
  setLanguage(language: Language): Promise<void>;
  /** Gives the grid the keyboard. */
  focus(): void;
  /** Leaves the add-in the time to work until `work` has ended. */
  working(work: Promise<unknown>): void;
  /** Goes to cells as a person would. */
  select(sheetName: string, address: string): void;
  cell(sheetName: string, address: string): { readonly value: CellValue; readonly formula: string | null };
  sheets(): readonly { readonly name: string; readonly visibility: string; readonly isActive: boolean }[];
}

export interface GridOptions extends EditingNews {
  readonly container: HTMLElement;
  readonly language: Language;
  /** The workbook's contents were changed, by a person or by the add-in. */
  onChange(change: Change): void;
  /** The text in an open editor may have changed. */
  onTyping(): void;
}

/** Univer's own ways to protect sheets, which the host does not know: protection here is Excel's. */
const notOffered = Object.fromEntries(
  [
    "sheet.contextMenu.permission",
    "sheet.command.add-range-protection-from-sheet-bar",
    "sheet.command.view-sheet-permission-from-sheet-bar",
    "sheet.command.change-sheet-protection-from-sheet-bar",
    "sheet.command.delete-worksheet-protection-from-sheet-bar",
  ].map((id) => [id, { hidden: true }]),
);

/** Starts Univer in the container, without its own ribbon: the workbench draws Excel's. */
export async function createGrid({ container, language, onChange, onTyping, ...news }: GridOptions): Promise<Grid> {
  const locale = univerLocales[language];
  await loadFonts();
  // What the host and files say of cells that say nothing of themselves.
  DEFAULT_STYLES.ff = DEFAULT_FONT;
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
        menu: notOffered,
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, newWorkbook());
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const editing = followEditing({ injector, commands, ...news, host: () => host });
  const host: Host = createHost({ univer, workbook, onRefused: editing.refused });
  editing.follow(host);
  hideFromMenus(host, document.body);
  keepVeryHidden(host, commands);
  hideEmptyDataBars(injector);
  forgetDeletedSheets(injector, workbook);
  const lists = offerLists({ injector, commands, host });
  followChanges(commands, host.book, onChange);
  followOpenEntry(injector, commands, onTyping);
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const viewport = watchViewport(univer, host, container);
  followSelection(host, commands, viewport);
  const working = paceDrawing(univer, host, container);
  const atWork = <R>(work: Promise<R>): Promise<R> => {
    working(work);
    return work;
  };
  return {
    host,
    editing,
    viewport,
    lists,
    load: (plans, tell) => atWork(loadSheets(host, plans, tell)),
    loadCalculated: (plans, tell) => atWork(loadCalculated(host, plans, tell)),
    working,
    capture: () => captureSheets(host),
    kept: hostBook(host, () => readOpenEntry(injector, host) ?? editing.rejected()),
    retype: (entry) => reopenEntry(injector, host, entry),
    setLanguage: (next) => setLanguage(univer, next),
    focus: () => injector.get(ILayoutService).focus(),
    select(sheetName, address) {
      const sheetId = sheetNamed(host, sheetName).getSheetId();
      host.book.act(() => select({ book: host.book, sheetId, area: parseAddress(address).area }));
    },
    cell(sheetName, address) {
      const sheet = sheetNamed(host, sheetName);
      const { row, column } = parseAddress(address).area;
      return { value: cellValue(sheet.getCellRaw(row, column)), formula: host.book.formulaAt(sheet, row, column) };
    },
    sheets() {
      const active = workbook.getActiveSheet(true)?.getSheetId();
      return workbook.getSheets().map((sheet) => ({
        name: sheet.getName(),
        visibility: host.book.services.sheets.visibility(sheet.getSheetId()),
        isActive: sheet.getSheetId() === active,
      }));
    },
  };
}

function sheetNamed(host: Host, name: string): Worksheet {
  const sheet = host.book.findSheet(name);
  if (sheet === undefined) throw new HostError("ItemNotFound");
  return sheet;
}

async function setLanguage(univer: Univer, language: Language): Promise<void> {
  const service = univer.__getInjector().get(LocaleService);
  const locale = univerLocales[language];
  service.load({ [locale]: await loadLocale(language) });
  service.setLocale(locale);
}
