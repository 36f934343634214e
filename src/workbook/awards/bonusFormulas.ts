import type { Scheme, Named } from "../../core/index";
import { mostRecognised, quoteText, shownFormula, namingOf } from "../../core/index";
import { cellAddress, columnLetters } from "../../sheet/a1";
import { lineKeys } from "../form/formLines";
import type { FormPlacement } from "../form/placement";
import { addressOf } from "../form/placement";
import { sheetNames } from "../sheetNames";
import { isUnitHeader } from "../publish/naming";

/** 认定依据 that 创新加分 offers: the grounds on which an innovation is recognised, as they stand in the cells. */
export function groundsOf({ recognition }: Pick<Scheme, "recognition">): readonly string[] {
  return (recognition?.grounds ?? []).map(({ zh }) => zh);
}

/** 所属领域 that it offers. */
export function fieldsOf({ recognition }: Pick<Scheme, "recognition">): readonly string[] {
  return (recognition?.fields ?? []).map(({ zh }) => zh);
}

/** 审核状态 of an application as its dropdown offers it; an empty cell is 待审核. */
export const awardLabels = { pending: "待审核", recognised: "已认定", declined: "不予认定" } as const;

/** Columns of 创新加分 in the order in which it is laid out; the first is headed by what the scheme calls its units. */
export const bonusColumns = [
  { id: "unit", header: "城市", width: 14 },
  { id: "item", header: "创新事项", width: 40 },
  { id: "field", header: "所属领域", width: 24 },
  { id: "ground", header: "认定依据", width: 26 },
  { id: "evidence", header: "佐证材料", width: 30 },
  { id: "applied", header: "申请分", width: 10 },
  { id: "recognised", header: "认定分", width: 10 },
  { id: "state", header: "审核状态", width: 12 },
  { id: "check", header: "校验", width: 36 },
  { id: "counted", header: "计入分", width: 10 },
] as const;

/** The header of a column of a new sheet. */
export function bonusHeader(scheme: Named, id: BonusColumn): string {
  return id === "unit" ? namingOf(scheme).unit : headerOf(id);
}

/** Whether a text is a column's header, on a sheet made now or before. */
export function isBonusHeader(scheme: Named, id: BonusColumn, text: string): boolean {
  return id === "unit" ? isUnitHeader(scheme, text) : text === headerOf(id);
}

function headerOf(id: BonusColumn): string {
  return bonusColumns.find((column) => column.id === id)?.header ?? "";
}

export type BonusColumn = (typeof bonusColumns)[number]["id"];

/** Columns that are typed into; the others are computed. */
export const typedColumns = ["unit", "item", "field", "ground", "evidence", "applied", "recognised", "state"] as const;
export type TypedColumn = (typeof typedColumns)[number];

/** Where the columns of 创新加分 and the first and last line of its table stand, counted from 0. */
export interface BonusPlacement {
  readonly columns: Readonly<Record<BonusColumn, number>>;
  readonly first: number;
  readonly last: number;
}

export const bonusFirstRow = 4;
/** Lines for applications that a new sheet has. */
export const bonusRows = 300;

/** Where everything stands on the sheet as we lay it out. */
export const plannedBonus: BonusPlacement = {
  columns: bonusColumnsBy((id) => bonusColumns.findIndex((column) => column.id === id)),
  first: bonusFirstRow,
  last: bonusFirstRow + bonusRows - 1,
};

/** A column number for each column of 创新加分. */
export function bonusColumnsBy(find: (id: BonusColumn) => number): BonusPlacement["columns"] {
  return {
    unit: find("unit"),
    item: find("item"),
    field: find("field"),
    ground: find("ground"),
    evidence: find("evidence"),
    applied: find("applied"),
    recognised: find("recognised"),
    state: find("state"),
    check: find("check"),
    counted: find("counted"),
  };
}

/** What 校验 says of a line, the first that applies. */
export function checkTexts(scheme: Scheme) {
  const points = mostRecognised(scheme);
  return {
    errorValue: "单元格有错误值",
    noUnit: `未选${namingOf(scheme).unit}`,
    noItem: "未写创新事项",
    unknownGround: "认定依据不在列表",
    noGround: "未选认定依据",
    noEvidence: "未填佐证材料",
    badRecognised: `认定分应为 0 至 ${points} 的数`,
    notRecognised: "审核状态未选“已认定”，认定分不计",
    unknownState: "审核状态不在列表",
  } as const;
}

/** The formula of 校验 on a line: "" while the line is empty or fine. Emptiness is asked by LEN, as on the forms. */
export function checkFormulaOf(scheme: Scheme, placement: BonusPlacement, row: number): string {
  return onLine(checkFormulas, scheme, placement, row, writeCheck);
}

function writeCheck(scheme: Scheme, cells: LineCells): string {
  const say = (code: keyof ReturnType<typeof checkTexts>) => quoteText(checkTexts(scheme)[code]);
  const { unit, item, ground, evidence, recognised, state, all } = cells;
  const given = `AND(LEN(${recognised})>0,OR(ISLOGICAL(${recognised}),NOT(ISNUMBER(${recognised})),${recognised}<>0))`;
  const stateKnown = `OR(LEN(${state})=0,${isOneOf(state, Object.values(awardLabels))})`;
  const recognition = chain([
    [`LEN(${ground})=0`, say("noGround")],
    [isBlank(evidence), say("noEvidence")],
    [`OR(ISLOGICAL(${recognised}),NOT(ISNUMBER(${recognised})))`, say("badRecognised")],
    [`OR(${recognised}<0,${shownFormula(recognised)}>${mostRecognised(scheme)})`, say("badRecognised")],
    [`${state}<>${quoteText(awardLabels.recognised)}`, say("notRecognised")],
  ], `""`);
  return `=${chain([
    [anyError(all), say("errorValue")],
    [`${all.map((cell) => `LEN(${cell})`).join("+")}=0`, `""`],
    [isBlank(unit), say("noUnit")],
    [isBlank(item), say("noItem")],
    [`AND(LEN(${ground})>0,NOT(${isOneOf(ground, groundsOf(scheme))}))`, say("unknownGround")],
    [`OR(${state}=${quoteText(awardLabels.recognised)},${given})`, recognition],
    [stateKnown, `""`],
  ], say("unknownState"))}`;
}

/** The formula of 计入分 on a line: 认定分, as it is shown (reading 21), rounded to hundredths where it is validly recognised, else 0. Leans on no other formula. */
export function countedFormula(scheme: Scheme, placement: BonusPlacement, row: number): string {
  return onLine(countedFormulas, scheme, placement, row, writeCounted);
}

function writeCounted(scheme: Scheme, cells: LineCells): string {
  const { unit, item, ground, evidence, recognised, state, all } = cells;
  const isSound = [
    `${state}=${quoteText(awardLabels.recognised)}`,
    `NOT(${isBlank(unit)})`,
    `NOT(${isBlank(item)})`,
    isOneOf(ground, groundsOf(scheme)),
    `NOT(${isBlank(evidence)})`,
    `NOT(ISLOGICAL(${recognised}))`,
    `ISNUMBER(${recognised})`,
  ];
  const shown = shownFormula(recognised);
  const within = `IF(AND(${recognised}>=0,${shown}<=${mostRecognised(scheme)}),ROUND(${shown},2),0)`;
  return `=IF(${anyError(all)},0,IF(AND(${isSound.join(",")}),${within},0))`;
}

/**
 * 核定值 of category 8 on a form: the city's recognised points, at most the scheme's; empty while it has no application,
 * so that what it reported stands until it is looked at. Null where the form lost its head line.
 */
export function bonusAwardFormula(scheme: Scheme, form: FormPlacement, bonus: BonusPlacement = plannedBonus): string | null {
  const city = addressOf(form, lineKeys.head, "name");
  if (city === null) return null;
  const span = (column: BonusColumn) => {
    const at = (row: number) => cellAddress(row, bonus.columns[column]).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
    return `'${sheetNames.bonus}'!${at(bonus.first)}:${at(bonus.last)}`;
  };
  const sum = `ROUND(SUMIF(${span("unit")},TRIM(${city}),${span("counted")}),2)`;
  return `=IF(COUNTIF(${span("unit")},TRIM(${city}))=0,"",MIN(${mostRecognised(scheme)},${sum}))`;
}

/** Stands for the number of the line in a formula that is written once for all lines. */
const lineMark = "\u0001";

/** Formulas of a scheme by the columns that they read. */
type Written = WeakMap<Scheme, Map<string, string>>;
const checkFormulas: Written = new WeakMap();
const countedFormulas: Written = new WeakMap();

/** A formula as it reads on a line. Those of all lines differ in its number alone, and there are hundreds of lines. */
function onLine(written: Written, scheme: Scheme, { columns }: BonusPlacement, row: number, write: (scheme: Scheme, cells: LineCells) => string): string {
  const known = written.get(scheme) ?? new Map<string, string>();
  written.set(scheme, known);
  const key = typedColumns.map((column) => columns[column]).join();
  const formula = known.get(key) ?? write(scheme, cellsOf(columns));
  known.set(key, formula);
  return formula.replaceAll(lineMark, String(row + 1));
}

type LineCells = ReturnType<typeof cellsOf>;

function cellsOf(columns: BonusPlacement["columns"]) {
  const at = (column: TypedColumn) => `${columnLetters(columns[column])}${lineMark}`;
  return {
    unit: at("unit"),
    item: at("item"),
    ground: at("ground"),
    evidence: at("evidence"),
    recognised: at("recognised"),
    state: at("state"),
    all: typedColumns.map(at),
  };
}

function chain(cases: readonly (readonly [test: string, then: string])[], otherwise: string): string {
  return cases.reduceRight((rest, [test, then]) => `IF(${test},${then},${rest})`, otherwise);
}

function anyError(cells: readonly string[]): string {
  return `OR(${cells.map((cell) => `ISERROR(${cell})`).join(",")})`;
}

function isOneOf(cell: string, texts: readonly string[]): string {
  return texts.length === 0 ? "FALSE" : `OR(${texts.map((text) => `${cell}=${quoteText(text)}`).join(",")})`;
}

/** Spaces, those as wide as a Chinese character too, say nothing. */
function isBlank(cell: string): string {
  return `LEN(SUBSTITUTE(SUBSTITUTE(${cell}," ",""),"\u3000",""))=0`;
}
