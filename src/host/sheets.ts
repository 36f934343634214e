import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { Worksheet } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { STAY } from "./book";
import type { Book } from "./book";
import { HostError } from "./errors";
import { copySheetState } from "./sheetState";
import { flag } from "./styles";
import type { ConditionalFormats, CopyPosition, Sheets, Validations } from "./services";

/** Excel's own default cell, in pixels; and a grid large enough to look endless. */
export const SHEET_DEFAULTS = { defaultColumnWidth: 72, defaultRowHeight: 20, rowCount: 1000, columnCount: 40 } as const;

const MAX_NAME = 31;

/** InvalidArgument for what Excel does not take as a sheet's name. */
export function checkSheetName(name: string): void {
  const wrong = name === "" || name.length > MAX_NAME || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'");
  if (wrong) throw new HostError("InvalidArgument", `"${name}" cannot be the name of a sheet.`);
}

export function createSheets(book: Book, validations: Validations, formats: ConditionalFormats): Sheets {
  const target = (sheetId: string): { unitId: string; subUnitId: string } => ({ unitId: book.unitId, subUnitId: sheetId });

  function checkNewName(name: string, own?: string): void {
    checkSheetName(name);
    const holder = book.findSheet(name);
    if (holder !== undefined && holder.getSheetId() !== own && holder.getName().toLowerCase() === name.toLowerCase()) {
      throw new HostError("ItemAlreadyExists", `A sheet named "${name}" already exists.`);
    }
  }

  function freeName(base: (n: number) => string, from: number): string {
    const taken = new Set(book.workbook.getSheets().map((sheet) => sheet.getName().toLowerCase()));
    for (let n = from; ; n += 1) {
      const name = base(n);
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  const isVisible = (sheet: Worksheet): boolean => sheet.isSheetHidden() !== BooleanNumber.TRUE;

  /** Excel always shows at least one sheet. */
  function requireAnotherVisible(sheetId: string): void {
    const other = book.workbook.getSheets().some((sheet) => sheet.getSheetId() !== sheetId && isVisible(sheet));
    if (!other) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }

  function activate(sheetId: string): void {
    if (!isVisible(book.sheet(sheetId))) throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
    if (book.workbook.getActiveSheet(true)?.getSheetId() !== sheetId) book.run(SetWorksheetActiveOperation, target(sheetId));
  }

  /** What becomes of a very hidden sheet that is moved or copied is not written down: it is refused, so that nobody relies on either. */
  function requireShowable(sheetId: string): void {
    if (book.state(book.sheet(sheetId).getSheetId()).veryHidden) throw new HostError("InvalidOperation", "A very hidden sheet is neither moved nor copied.");
  }

  /** Leaves a sheet that is about to disappear, for the visible one after it or else before it. */
  function leave(sheetId: string): void {
    if (book.workbook.getActiveSheet(true)?.getSheetId() !== sheetId) return;
    const sheets = book.workbook.getSheets();
    const index = sheets.findIndex((sheet) => sheet.getSheetId() === sheetId);
    const next = [...sheets.slice(index + 1), ...sheets.slice(0, index).reverse()].find(isVisible);
    if (next !== undefined) activate(next.getSheetId());
  }

  /** What the command does besides turning mentions into #REF!. */
  function removeUnmentioned(sheet: Worksheet): void {
    const sheetId = sheet.getSheetId();
    validations.clear(sheetId);
    for (const { cfId } of [...formats.rules(sheetId)]) formats.remove(sheetId, cfId);
    book.runOnSheet(RemoveSheetMutation, { ...target(sheetId), subUnitName: sheet.getName() }, sheetId);
    book.services.forgetUndo();
  }

  function copyIndex(position: CopyPosition, relativeTo: string | undefined): number {
    const at = relativeTo === undefined ? -1 : book.workbook.getIndexBySheetId(relativeTo);
    // https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-copy-member(1): "None" is the beginning.
    if (position === "None" || position === "Beginning") return 0;
    if (position === "End") return book.workbook.getSheetSize();
    if (at < 0) throw new HostError("InvalidArgument");
    return position === "Before" ? at : at + 1;
  }

  /** The sheets whose formulas speak of another, ids with names; undefined where formulas or names do not tell. */
  function sheetsMentioning(sheetName: string): ReadonlyMap<string, string> | undefined {
    const found = new Map<string, string>();
    for (const sheet of book.workbook.getSheets()) {
      if (sheet.getName() === sheetName) continue;
      const mentioned = book.services.mentions.from(sheet.getSheetId());
      if (mentioned === undefined) return undefined;
      if (mentioned.has(sheetName.toLowerCase())) found.set(sheet.getSheetId(), sheet.getName());
    }
    return found.size === 0 ? undefined : found;
  }

  return {
    add(name) {
      book.requireFreeStructure();
      if (name !== undefined) checkNewName(name);
      const sheet = mergeWorksheetSnapshotWithDefault({
        ...SHEET_DEFAULTS,
        id: book.newId("sheet"),
        name: name ?? freeName((n) => `Sheet${n}`, 1),
      });
      book.runOnSheet(InsertSheetMutation, { unitId: book.unitId, index: book.workbook.getSheetSize(), sheet }, sheet.id, STAY);
      return sheet.id;
    },

    copy(sheetId, position, relativeTo) {
      book.requireFreeStructure();
      const source = book.sheet(sheetId);
      requireShowable(sheetId);
      const index = copyIndex(position, relativeTo);
      const base = source.getName().replace(/ \(\d+\)$/, "");
      const name = freeName((n) => {
        const suffix = ` (${n})`;
        return base.slice(0, MAX_NAME - suffix.length) + suffix;
      }, 2);
      const id = book.newId("sheet");
      // Univer clones what it inserts, so the source's own cells can be handed over.
      book.runOnSheet(InsertSheetMutation, { unitId: book.unitId, index, sheet: { ...source.getSnapshot(), id, name } }, id, STAY);
      book.services.calculator.copied(sheetId, id);
      book.putState(id, copySheetState(book.state(sheetId), () => book.newId("chart")));
      validations.copy(sheetId, id);
      formats.copy(sheetId, id);
      return id;
    },

    remove(sheetId) {
      book.requireFreeStructure();
      const sheet = book.sheet(sheetId);
      if (book.state(sheetId).veryHidden) throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
      if (isVisible(sheet)) requireAnotherVisible(sheetId);
      leave(sheetId);
      const name = sheet.getName();
      if (book.services.mentions.of(name)) {
        const mentioning = sheetsMentioning(name);
        book.run(RemoveSheetCommand, target(sheetId));
        // What mentioned it reads #REF! now; Univer does not take all of those formulas for changed.
        if (mentioning === undefined) book.services.calculator.markAll();
        else book.services.calculator.markSheets(mentioning);
      } else removeUnmentioned(sheet);
      if (book.workbook.getSheetBySheetId(sheetId)) throw new HostError("InvalidOperation");
      book.dropState(sheetId);
    },

    rename(sheetId, name) {
      book.requireFreeStructure();
      checkNewName(name, sheetId);
      const old = book.sheet(sheetId).getName();
      if (old === name) return;
      // The command also rewrites the formulas that mention the sheet, which means reading all there are.
      if (book.services.mentions.of(old)) book.run(SetWorksheetNameCommand, { ...target(sheetId), name });
      else book.run(SetWorksheetNameMutation, { ...target(sheetId), name });
    },

    move(sheetId, position) {
      book.requireFreeStructure();
      requireShowable(sheetId);
      const size = book.workbook.getSheetSize();
      if (!Number.isInteger(position) || position < 0 || position >= size) throw new HostError("InvalidArgument");
      const fromOrder = book.workbook.getIndexBySheetId(sheetId);
      if (fromOrder !== position) book.run(SetWorksheetOrderMutation, { ...target(sheetId), fromOrder, toOrder: position });
    },

    visibility(sheetId) {
      if (isVisible(book.sheet(sheetId))) return "Visible";
      return book.state(sheetId).veryHidden ? "VeryHidden" : "Hidden";
    },

    setVisibility(sheetId, visibility) {
      const hidden = visibility !== "Visible";
      book.requireFreeStructure();
      if (hidden && isVisible(book.sheet(sheetId))) {
        requireAnotherVisible(sheetId);
        leave(sheetId);
      }
      book.writableState(sheetId).veryHidden = visibility === "VeryHidden";
      book.run(SetWorksheetHideMutation, { ...target(sheetId), hidden: flag(hidden) }, STAY);
    },

    activate,
  };
}
