import type { Scheme, Named } from "../../core/index";
import { indicatorsOfCategory, isRecognised, mostRecognised, namingOf } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import type { BonusPlacement } from "./bonusFormulas";
import {
  awardLabels,
  bonusColumns,
  bonusFirstRow as firstRow,
  bonusHeader,
  bonusRows as rowsKept,
  checkFormulaOf,
  countedFormula,
  fieldsOf,
  groundsOf,
  plannedBonus,
} from "./bonusFormulas";
import { isMissingInPrint, printArea, printedAtFirst, printNote } from "./bonusPrint";
import type { Area, Cell, SheetPlan, Validation } from "../../sheet/plan";
import { sheetNames } from "../sheetNames";
import { writtenList } from "../../sheet/writtenList";
import { colors, styles } from "../styles";

const { columns } = plannedBonus;

/** The cells of the first column, in which a city is chosen. */
export function cityArea({ columns: { unit }, first, last }: BonusPlacement): Area {
  return { row: first, column: unit, rows: last - first + 1, columns: 1 };
}

/** The cities that 创新加分 offers for its lines; null where no list that is written out can hold them. */
export function cityChoice(scheme: Named, units: readonly string[], placement: BonusPlacement = plannedBonus): Validation | null {
  const rule = writtenList(units);
  return rule === null ? null : choice([cityArea(placement)], rule, namingOf(scheme).unit);
}

/** What a column offers where its list can be written out. */
function choices(areas: readonly Area[], items: readonly string[], what: string): readonly Validation[] {
  const rule = writtenList(items);
  return rule === null ? [] : [choice(areas, rule, what)];
}

function choice(areas: readonly Area[], rule: Validation["rule"], what: string): Validation {
  return {
    areas,
    rule,
    prompt: { title: what, message: "请从下拉列表选择。" },
    error: { title: "填写有误", message: `请从下拉列表选择${what}。` },
  };
}

/** 创新加分: the applications for innovation points (article 7), a line each, and what was recognised. */
export function bonusPlan(scheme: Scheme, year: number, units: readonly string[]): SheetPlan {
  const most = mostRecognised(scheme);
  const { brief } = namingOf(scheme);
  const number = scheme.categories.find((category) => indicatorsOfCategory(category).some(isRecognised))?.number;
  const category = number === undefined ? "" : `第${number}项`;
  const typed = [
    styles.entryText,
    styles.entryText,
    styles.entryText,
    styles.entryChoice,
    styles.entryText,
    styles.entryNumber,
    styles.reviewNumber,
    styles.reviewChoice,
  ].map((style): Cell => ({ style }));
  const line = (_: unknown, index: number): readonly Cell[] => [
    ...typed,
    { formula: checkFormulaOf(scheme, plannedBonus, firstRow + index), style: styles.computedText },
    { formula: countedFormula(scheme, plannedBonus, firstRow + index), style: styles.computedPoints },
  ];
  const area = (column: number) => [{ row: firstRow, column, rows: rowsKept, columns: 1 }];
  const cities = cityChoice(scheme, units);
  const printed = printedAtFirst(plannedBonus);
  const lead = `写明认定依据和佐证材料并选“已认定”的才计分；每${brief}合计最高 ${most} 分，自动计入该${brief}填报表${category}的核定值`;
  const score = (column: number, what: string): Validation => ({
    areas: area(column),
    rule: { kind: "decimal", min: 0, max: most },
    prompt: { title: what, message: `请填 0 至 ${most} 之间的数。每${brief}认定分合计最高 ${most} 分。` },
    error: { title: "填写有误", message: `${what}应为 0 至 ${most} 之间的数。` },
  });
  return {
    name: sheetNames.bonus,
    tabColor: "#70AD47",
    gridlines: false,
    cells: [
      [{ value: `${year}年度工作创新加分`, style: styles.title }],
      [{ formula: printNote(plannedBonus, printed, lead), style: styles.subtitle }],
      [],
      bonusColumns.map(({ id }) => ({ value: bonusHeader(scheme, id), style: styles.header })),
      ...Array.from({ length: rowsKept }, line),
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: columns.counted },
      { row: 1, column: 0, rows: 1, columns: columns.counted },
    ],
    columnWidths: bonusColumns.map(({ width }) => width),
    hiddenColumns: [columns.counted],
    rowHeights: [32, 20, 6, 24],
    frozen: { rows: firstRow, columns: 1 },
    validations: [
      ...(cities === null ? [] : [cities]),
      ...choices(area(columns.field), fieldsOf(scheme), "所属领域"),
      ...choices(area(columns.ground), groundsOf(scheme), "认定依据"),
      score(columns.applied, "申请分"),
      score(columns.recognised, "认定分"),
      ...choices(area(columns.state), Object.values(awardLabels), "审核状态"),
    ],
    conditionalFormats: [
      {
        kind: "formula",
        area: { row: firstRow, column: columns.unit, rows: rowsKept, columns: columns.check + 1 },
        formula: `=LEN($${cellAddress(firstRow, columns.check)})>0`,
        style: { fill: colors.error },
      },
      {
        kind: "formula",
        area: { row: 1, column: 0, rows: 1, columns: columns.counted },
        formula: isMissingInPrint("$A$2"),
        style: { fill: colors.error, bold: true },
      },
    ],
    print: {
      // On A4 its ten columns would come out below 7 points.
      paper: "A3",
      orientation: "landscape",
      fitToWidth: true,
      titleRows: [firstRow - 1, firstRow - 1],
      area: printArea(plannedBonus, printed),
      footer: "&C第 &P 页，共 &N 页",
      centered: true,
    },
  };
}
