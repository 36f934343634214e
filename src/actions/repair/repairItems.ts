import type { Language, Scheme } from "../../core/index";
import { indicatorCodeOf } from "../../core/index";
import type { LostLooks } from "../../excel/readLooks";
import { loggedValue } from "../../workbook/log/importLog";
import { formColumns, headerOf } from "../../workbook/form/columns";
import { lineName } from "../../workbook/form/lineNames";
import type { LogEntry } from "../../workbook/log/log";
import { cellName } from "../../workbook/log/logNames";
import { readableContent } from "../../workbook/form/decode";
import { entryAt, entryList } from "../../workbook/form/readForm";
import type { FormRepair, RepairFinding } from "../../workbook/repair/repairTypes";
import { loggedStructure } from "../../workbook/log/logWords";
import type { RepairItem } from "../types";

/** First word of a repair's lines in 操作记录. */
export const repairAction = "修复表格";

/** What a repair does, in words that people know. */
export function repairItems(scheme: Scheme, { findings }: FormRepair, language: Language): readonly RepairItem[] {
  return findings.map(({ kind, address, before, after, source = "", ...place }) => {
    const entry = place.column === null ? undefined : entryAt(scheme, place.key, place.column);
    return {
      kind,
      name: nameOf(scheme, place, language),
      address,
      // What stands in a cell of the wrong look is not read as a day there.
      before: kind === "format" ? before : readableContent(entry, before),
      after: readableContent(entry, after),
      source,
    };
  });
}

/** What a form has lost of its looks, area by area. */
export function lookItems({ validations, fills, merges, borders, fonts, hidden }: LostLooks): readonly RepairItem[] {
  const item = (kind: RepairItem["kind"], name: string, address: string): RepairItem => ({ kind, name, address, before: null, after: null, source: "" });
  return [
    ...validations.map((address) => item("validation", "", address)),
    ...fills.map((address) => item("fill", "", address)),
    ...(merges ?? []).map((address) => item("merge", "", address)),
    ...borders.map((address) => item("border", "", address)),
    ...fonts.map((address) => item("font", "", address)),
    ...hidden.map((column) => item("hidden", formColumns[column]?.header ?? "", "")),
  ];
}

/** Entries of lost lines that 操作记录 does not know; they will be empty. */
export function unknownEntries(scheme: Scheme, { findings }: FormRepair, language: Language): readonly string[] {
  const known = new Set(findings.filter(({ kind, column }) => kind === "logged" && column === "reported").map(({ key }) => key));
  const isEntry = new Set(entryList(scheme).map(({ key }) => key));
  const lost = findings.filter(({ kind, key }) => kind === "line" && isEntry.has(key) && !known.has(key));
  return lost.map(({ key }) => lineName(scheme, key, language));
}

/** A repair as lines of 操作记录: what is put back, and every content that gives way. */
export function repairLines(scheme: Scheme, unit: string, { findings }: FormRepair, time: string): readonly LogEntry[] {
  return findings.flatMap((finding): LogEntry[] => {
    const { kind, key, column, address, before, after } = finding;
    const entry = column === null ? undefined : entryAt(scheme, key, column);
    const line = (what: string): LogEntry[] => [
      { time, action: repairAction, unit, what, address, before: loggedValue(before, entry), after: loggedValue(after, entry) },
    ];
    const name = nameOf(scheme, finding, "zh-CN");
    switch (kind) {
      case "line":
        return line(`${loggedStructure.lineBack} ${name}`);
      case "column":
        return line(`${loggedStructure.columnBack} ${name}`);
      case "order":
        return line(loggedStructure.orderBack);
      case "logged":
      case "shown":
        // 审核状态 is an indicator's.
        return line(column === null ? name : cellName(scheme, column === "reviewState" ? indicatorCodeOf(key) : key, column));
      case "text":
      case "formula":
        return loggedValue(before) === "" ? [] : line(`恢复 ${name}`);
      case "stray":
        return line(`清除 ${name}`);
      case "moved":
        return line(loggedStructure.straysMoved);
      case "format":
        return [];
    }
  });
}

function nameOf(scheme: Scheme, { kind, key, column }: Pick<RepairFinding, "key" | "column"> & { readonly kind?: string }, language: Language): string {
  const line = key === "" ? "" : lineName(scheme, key, language);
  const header = column === null ? "" : headerOf(column);
  return kind === "line" || header === "" ? line : line === "" ? header : `${line} ${header}`;
}
