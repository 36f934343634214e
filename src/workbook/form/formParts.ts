import type { Entry, Words, Named } from "../../core/index";
import { behaviourOf, canLackQuota, indicatorsOfCategory, isRecognised, namingOf } from "../../core/index";
import { columnLetters } from "../../sheet/a1";
import type { ColumnId } from "./columns";
import { lastReportColumn } from "./columns";
import { isDay } from "./entryFormat";
import type { FormLine } from "./formLines";
import { headRows } from "./placement";
import type { Area, ConditionalFormat, Validation } from "../../sheet/plan";
import { reviewLabels } from "./reviewStates";
import { colors } from "../styles";
import { writtenList } from "../../sheet/writtenList";

type Columns = Readonly<Record<ColumnId, number>>;

/** The official cells merged down over their lines, and the title over the table. */
export function formMerges(lines: readonly FormLine[], columns: Columns): readonly Area[] {
  const width = columns[lastReportColumn] - columns.number + 1;
  const over = (row: number, rows: number, column: number): Area[] =>
    rows > 1 ? [{ row, column, rows, columns: 1 }] : [];
  return [
    { row: headRows.title, column: columns.number, rows: 1, columns: width },
    { row: headRows.subtitle, column: columns.number, rows: 1, columns: width },
    ...lines.flatMap((line, index): Area[] => {
      if (line.kind !== "entry") return [];
      const row = headRows.first + index;
      const ofItem: readonly ColumnId[] = line.item.pointsPrinted === "item" ? ["number", "name", "points"] : ["number", "name"];
      const ofIndicator: readonly ColumnId[] = [
        ...(line.item.pointsPrinted === "item" ? [] : (["points"] as const)),
        "content",
        "criteria",
        "basis",
        "method",
        "reportedPoints",
        "verifiedPoints",
        "explanation",
        "reviewState",
      ];
      return [
        ...ofItem.flatMap((column) => over(row, line.itemSpan, columns[column])),
        ...ofIndicator.flatMap((column) => over(row, line.indicatorSpan, columns[column])),
      ];
    }),
  ];
}

/** What may be typed into 自报值 and 核定值, line by line; alike lines share one validation. */
export function formValidations(scheme: Named, lines: readonly FormLine[], columns: Columns, words: Words): readonly Validation[] {
  const groups = new Map<string, { readonly validation: Omit<Validation, "areas">; readonly areas: Area[] }>();
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "entry") continue;
    const validation = isRecognised(line.indicator) ? applicationOf(line.entry, words) : validationOf(line.entry, words);
    if (validation === null) continue;
    const signature = JSON.stringify(validation);
    const group = groups.get(signature) ?? { validation, areas: [] };
    groups.set(signature, group);
    // 核定值 may hold a number or 未下达计划, for which there is no rule that offers both; 校验 judges it.
    group.areas.push({ row: headRows.first + index, column: columns.reported, rows: 1, columns: canLackQuota(line.entry) ? 1 : 2 });
  }
  return [...[...groups.values()].map(({ validation, areas }) => ({ ...validation, areas })), reviewValidation(scheme, lines, columns)];
}

function reviewValidation(scheme: Named, lines: readonly FormLine[], columns: Columns): Validation {
  return {
    areas: lines.flatMap((line, index) =>
      line.kind === "entry" && line.indicatorSpan > 0
        ? [{ row: headRows.first + index, column: columns.reviewState, rows: 1, columns: 1 }]
        : [],
    ),
    rule: { kind: "list", items: Object.values(reviewLabels) },
    prompt: { title: "审核状态", message: `审核后选“已核定”；要求该${namingOf(scheme).brief}补正的选“退回”，并写明核定理由。不选即为待审核。` },
    error: { title: "填写有误", message: "请从下拉列表选择审核状态。" },
  };
}

/** The city's own figure in category 8 is its application. */
function applicationOf(entry: Entry, words: Words): Omit<Validation, "areas"> | null {
  const { limits, asks, most } = behaviourOf(entry.type);
  const rule = limits(words);
  if (most === null || rule.kind === "list" || rule.kind === "any") return null;
  const message = words.label(asks.sentence);
  return {
    rule,
    prompt: { title: "申请分", message: `${message}，不申请的填 0。申请分由考核小组审核，认定后才计分。` },
    error: { title: "填报有误", message: `${message}。` },
  };
}

/** Null where no dropdown can offer the options; what is typed is checked all the same. */
function validationOf(entry: Entry, words: Words): Omit<Validation, "areas"> | null {
  const { limits, asks } = behaviourOf(entry.type);
  const limit = limits(words);
  const rule = limit.kind === "any" ? null : limit.kind === "list" ? writtenList(limit.items) : limit;
  if (rule === null) return null;
  const message = words.label(asks.sentence);
  if (limit.kind === "list") {
    return {
      rule,
      prompt: { title: "填报提示", message: `${message}。` },
      error: { title: "填报有误", message: `${message}，不要自行填写其他内容。` },
    };
  }
  const unit = entry.unit === undefined ? "" : `，单位：${entry.unit}`;
  const hint = isDay(entry) ? "，如 2013-5-1。" : asks.noneIsZero ? "。没有请填 0，不要写单位或文字。" : "，不要写单位或文字。";
  return {
    rule,
    prompt: { title: "填报提示", message: `${message}${unit}${hint}` },
    error: { title: "填报有误", message: `${message}。` },
  };
}

/** Missing and wrong entries, and reviews without a reason, painted without the add-in. */
export function formConditionalFormats(lines: readonly FormLine[], columns: Columns): readonly ConditionalFormat[] {
  const lineCount = lines.length;
  const first = headRows.first + 1;
  const cell = (column: number) => `$${columnLetters(column)}${first}`;
  // What 创新加分 recognises is explained there.
  const reviewed = lines.findIndex((line) => line.kind === "category" && indicatorsOfCategory(line.category).every(isRecognised));
  const paint = (column: number, status: number, test: string, fill: string): ConditionalFormat => ({
    kind: "formula",
    area: { row: headRows.first, column, rows: lineCount, columns: 1 },
    formula: `=AND(ISNUMBER($${columnLetters(status)}${first}),$${columnLetters(status)}${first}${test})`,
    style: { fill },
  });
  return [
    paint(columns.reported, columns.reportedStatus, "<0", colors.error),
    paint(columns.reported, columns.reportedStatus, "=0", colors.missing),
    paint(columns.verified, columns.verifiedStatus, "<0", colors.error),
    paint(columns.check, columns.verifiedStatus, "<0", colors.error),
    paint(columns.check, columns.reportedStatus, "<0", colors.error),
    paint(columns.check, columns.reportedStatus, "=0", colors.missing),
    {
      kind: "formula",
      area: { row: headRows.first, column: columns.reason, rows: reviewed < 0 ? lineCount : reviewed, columns: 1 },
      formula: `=AND(LEN(${cell(columns.verified)})>0,NOT(EXACT(${cell(columns.verified)},${cell(columns.reported)})),LEN(${cell(columns.reason)})=0)`,
      style: { fill: colors.missing },
    },
    {
      kind: "formula",
      area: { row: headRows.first, column: columns.reviewState, rows: lineCount, columns: 1 },
      formula: `=EXACT(${cell(columns.reviewState)},"${reviewLabels.returned}")`,
      style: { fill: colors.error },
    },
  ];
}
