import type { Scheme } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import { narrowMargins } from "../../sheet/paper";
import type { Area, Cell, CellValue, SheetPlan, Style, Validation } from "../../sheet/plan";
import { fitRows } from "../../sheet/rowHeights";
import { writtenList } from "../../sheet/writtenList";
import { draftName } from "../sheetNames";
import { colors, styles } from "../styles";
import type { DraftColumn } from "./draftColumns";
import { draftColumns, draftHeaders, draftRows, noQuotaNames, printedNames, rowKinds, typeNames, yesNo } from "./draftColumns";
import type { DraftLine } from "./draftLines";
import { draftLines } from "./draftLines";

const widths: Readonly<Record<DraftColumn, number>> = {
  key: 8, parent: 8, kind: 9, code: 7, number: 6, name: 28, points: 8, type: 11, rule: 36, check: 28, heading: 10, content: 30, criteria: 34, basis: 12, method: 12,
  unit: 6, atMost: 14, noQuota: 9, readings: 8, english: 22, formerly: 12, bonus: 8, printed: 10,
};

/** Rows are prepared for dropdowns and looks beyond the last line, so that new ones can be typed below. */
const spareRows = 100;
const leastHeight = 18;

const text: Style = { ...styles.text, valign: "middle", format: "@", locked: false };
const number: Style = { ...styles.text, align: "right", valign: "middle", format: "General", locked: false };
const centered: Style = { ...text, align: "center" };
const check: Style = { ...styles.text, valign: "middle", color: "#A4262C", format: "@" };
const hidden: Style = { ...styles.hidden, format: "@" };

/** 方案草案: the scheme as rows that are edited like any sheet's. What it says is read back by `readDraft`. */
export function draftPlan(scheme: Scheme): SheetPlan {
  const lines = draftLines(scheme);
  const cells = lines.map((line) => draftColumns.map((column) => cellOf(line, column)));
  const area = (column: DraftColumn): Area => ({ row: draftRows.first, column: draftColumns.indexOf(column), rows: lines.length + spareRows, columns: 1 });
  const whole: Area = { row: draftRows.first, column: 0, rows: lines.length + spareRows, columns: draftColumns.length };
  const kindCell = `$${cellAddress(draftRows.first, draftColumns.indexOf("kind")).replace(/\d+$/, "")}${draftRows.first + 1}`;
  const visible = draftColumns.indexOf("kind");
  return {
    name: draftName,
    tabColor: "#7030A0",
    gridlines: false,
    cells: [
      row(visible, { value: `${scheme.title.zh}方案草案`, style: { ...styles.title, align: "left" } }),
      row(visible, {
        value: "一行一项：类别 → 考核指标 → 指标 → 填报项 → 选项。可以插入、复制、删除、移动行；填写时任务窗格检查并试算。改好后按“采用”，现有工作簿不受影响。",
        style: styles.infoNote,
      }),
      [],
      draftColumns.map((column) => ({ value: draftHeaders[column], style: styles.header })),
      ...cells,
    ],
    columnWidths: draftColumns.map((column) => widths[column]),
    rowHeights: [30, 18, 8, 30, ...heights(lines)],
    hiddenColumns: [draftColumns.indexOf("key"), draftColumns.indexOf("parent")],
    frozen: { rows: draftRows.first, columns: draftColumns.indexOf("points") },
    validations: [
      list(area("kind"), "行", "这一行写的是什么", Object.values(rowKinds)),
      list(area("type"), "填报类型", "填报项填什么：整数、计划数、选项等", Object.values(typeNames)),
      list(area("bonus"), "加分项", "类别的分是否计入附加分", Object.values(yesNo)),
      list(area("noQuota"), "未下达时", "省里未下达计划数时，这条指标不得分还是得满分；不能未下达的留空", Object.values(noQuotaNames)),
      list(area("printed"), "分值印在", "分值在表中印一次，还是每条指标各印", Object.values(printedNames)),
    ],
    conditionalFormats: [
      { kind: "formula", area: whole, formula: `=${kindCell}="${rowKinds.category}"`, style: { fill: colors.category, bold: true } },
      { kind: "formula", area: whole, formula: `=${kindCell}="${rowKinds.item}"`, style: { fill: "#F2F7FC", bold: true } },
      { kind: "formula", area: whole, formula: `=${kindCell}="${rowKinds.entry}"`, style: { color: "#1F4E79" } },
      { kind: "formula", area: whole, formula: `=${kindCell}="${rowKinds.option}"`, style: { color: colors.quiet } },
    ],
    filter: { row: draftRows.header, column: 0, rows: lines.length + 1, columns: draftColumns.length },
    print: {
      paper: "A3",
      orientation: "landscape",
      fitToWidth: true,
      titleRows: [draftRows.header, draftRows.header],
      area: { row: 0, column: visible, rows: draftRows.first + lines.length, columns: draftColumns.indexOf("method") - visible + 1 },
      margins: narrowMargins,
      footer: "&C第 &P 页，共 &N 页",
      centered: true,
    },
    zoom: 85,
  };
}

function row(column: number, cell: Cell): readonly (Cell | undefined)[] {
  return Array.from({ length: column + 1 }, (_, at) => (at === column ? cell : undefined));
}

function cellOf({ values }: DraftLine, column: DraftColumn): Cell {
  const value: CellValue = values[column] ?? null;
  const style = styleOf(column);
  return value === null || value === "" ? { style } : { value, style };
}

function styleOf(column: DraftColumn): Style {
  if (column === "key" || column === "parent") return hidden;
  if (column === "points") return number;
  if (column === "check") return check;
  return column === "kind" || column === "code" || column === "number" || column === "type" || column === "bonus" ? centered : text;
}

function list(area: Area, title: string, message: string, items: readonly string[]): Validation {
  return {
    areas: [area],
    rule: writtenList(items) ?? { kind: "list", items },
    prompt: { title, message },
    error: { title, message: `请从下拉列表选择：${items.join("、")}` },
  };
}

function heights(lines: readonly DraftLine[]): readonly number[] {
  const texts = lines.flatMap(({ values }, index) =>
    draftColumns.slice(draftColumns.indexOf("kind")).flatMap((column) => {
      const value = values[column];
      return typeof value === "string" ? [{ row: index, span: 1, text: value, width: widths[column] }] : [];
    }),
  );
  return fitRows(lines.length, texts, leastHeight);
}
