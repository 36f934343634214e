import type { Scheme } from "../../core/index";
import { narrowMargins } from "../../sheet/paper";
import type { Cell, SheetPlan, Style } from "../../sheet/plan";
import { fitRows } from "../../sheet/rowHeights";
import { sealed } from "../publish/seal";
import { schemeChangesName } from "../sheetNames";
import { styles } from "../styles";
import { draftHeaders, rowKinds } from "./draftColumns";
import type { SchemeChange } from "./schemeChanges";
import { schemeDigest } from "./schemeSheet";

const headers = ["序号", "类别", "编码", "名称", "变化", "原", "新"] as const;
const widths = [6, 10, 9, 34, 12, 46, 46];
const first = 5;
const text: Style = { ...styles.text, format: "@" };
const centered: Style = { ...text, align: "center" };
const note: Style = { ...styles.infoNote, align: "left" };

/** What a change is called in the list. */
export function changeName({ kind, what }: SchemeChange): string {
  if (what === "added") return "新增";
  if (what === "removed") return "删除";
  // Columns of facts and readings hold other things than their headers say.
  if (kind === "scheme") return "内容";
  if (kind === "reading") return what.column === "criteria" ? "口径" : "原文";
  return draftHeaders[what.column];
}

/** 方案变化: what a scheme changed against the one it was made from, a line each, to print and to sign. */
export function changesPlan(parent: Scheme, scheme: Scheme, changes: readonly SchemeChange[]): SheetPlan {
  const lines = changes.map((change, index): readonly Cell[] => [
    { value: index + 1, style: { ...styles.text, align: "center", format: "0" } },
    { value: rowKinds[change.kind], style: centered },
    { value: change.code, style: centered },
    { value: change.name, style: text },
    { value: changeName(change), style: { ...centered, bold: change.what === "added" || change.what === "removed" } },
    { value: change.before, style: text },
    { value: change.after, style: text },
  ]);
  const of = ({ title, id, version }: Scheme) => `${title.zh}（${id} ${version}）`;
  const texts = changes.flatMap(({ name, before, after }, row) =>
    [[name, 3], [before, 5], [after, 6]].map(([value, column]) => ({ row, span: 1, text: String(value), width: widths[Number(column)] ?? 10 })),
  );
  const width = headers.length;
  return sealed(
    {
      name: schemeChangesName,
      tabColor: "#7030A0",
      gridlines: false,
      cells: [
        [{ value: "方案变化", style: styles.title }],
        [{ value: `原方案：${of(parent)}`, style: note }],
        [{ value: `新方案：${of(scheme)}，校验码 ${schemeDigest(scheme).slice(0, 16)}`, style: note }],
        [],
        headers.map((value) => ({ value, style: styles.header })),
        ...(lines.length === 0 ? [[{ value: "没有变化", style: styles.infoNote }]] : lines),
      ],
      merges: [0, 1, 2].map((row) => ({ row, column: 0, rows: 1, columns: width })),
      columnWidths: widths,
      rowHeights: [32, 18, 18, 6, 24, ...fitRows(Math.max(1, lines.length), texts, 20)],
      frozen: { rows: first, columns: 0 },
      print: {
        paper: "A4",
        orientation: "landscape",
        fitToWidth: true,
        titleRows: [first - 1, first - 1],
        area: { row: 0, column: 0, rows: first + Math.max(1, lines.length), columns: width },
        margins: narrowMargins,
        footer: "&C第 &P 页，共 &N 页",
        centered: true,
      },
    },
    0,
    width + 1,
  );
}
