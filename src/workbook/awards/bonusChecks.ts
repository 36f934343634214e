import type { Scheme } from "../../core/index";
import { asShown, mostRecognised } from "../../core/index";
import type { TypedColumn } from "./bonusFormulas";
import { awardLabels, groundsOf, typedColumns } from "./bonusFormulas";
import type { CellValue } from "../../sheet/plan";

/** What is wrong on a line of 创新加分; the words are for those who show it. Only the last two leave a recognised line counted. */
export type AwardFaultCode =
  /** A formula on the line came to an error; items: what stands there. */
  | "errorValue"
  /** The city is not one of the workbook's; items: what stands there. */
  | "unknownUnit"
  | "noUnit"
  | "noItem"
  /** Recognised without one of the grounds of article 7. */
  | "noGround"
  /** items: what stands there. */
  | "unknownGround"
  | "noEvidence"
  /** 认定分 is missing or no number from 0 to 100; items: what stands there. */
  | "badRecognised"
  /** 已认定 is not chosen although points were given. */
  | "notRecognised"
  /** items: what stands there. */
  | "unknownState"
  /** The line stands below the table, where no formula counts it. */
  | "beyondTable"
  /** 申请分 is no number from 0 to 100; items: what stands there. */
  | "badApplied"
  /** More was recognised than applied for. */
  | "aboveApplied";

export interface AwardFault {
  readonly code: AwardFaultCode;
  readonly severity: "error" | "warning";
  /** Column of the cell to mend. */
  readonly column: TypedColumn;
  /** What stands there, where the message is about it. */
  readonly items: readonly string[];
}

type Typed = Readonly<Record<TypedColumn, CellValue>>;

const errorValues: ReadonlySet<CellValue> = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA",
  "#SPILL!", "#CALC!", "#BLOCKED!", "#CONNECT!", "#FIELD!", "#UNKNOWN!", "#BUSY!",
]);

/** Everything that is wrong on a line, in the order of 校验, then what only the workbook as a whole tells. */
export function awardProblems(scheme: Scheme, typed: Typed, isKnownUnit: boolean, isWithinTable: boolean): readonly AwardFault[] {
  const error = (code: AwardFaultCode, column: TypedColumn, says: CellValue = null): AwardFault =>
    ({ code, severity: "error", column, items: says === null ? [] : [String(says)] });
  const beyond = isWithinTable ? [] : [error("beyondTable", "unit")];
  const broken = typedColumns.filter((column) => errorValues.has(typed[column]));
  if (broken.length > 0) return [...broken.map((column) => error("errorValue", column, typed[column])), ...beyond];
  const { unit, item, ground, evidence, recognised, state } = typed;
  const faults: AwardFault[] = [];
  if (isBlank(unit)) faults.push(error("noUnit", "unit"));
  else if (!isKnownUnit) faults.push(error("unknownUnit", "unit", unit));
  if (isBlank(item)) faults.push(error("noItem", "item"));
  if (ground !== null && !isGround(scheme, ground)) faults.push(error("unknownGround", "ground", ground));
  if (claimsPoints(typed)) {
    if (ground === null) faults.push(error("noGround", "ground"));
    if (isBlank(evidence)) faults.push(error("noEvidence", "evidence"));
    if (!isScore(scheme, recognised)) faults.push(error("badRecognised", "recognised", recognised));
    if (state !== awardLabels.recognised) faults.push(error("notRecognised", "state"));
  }
  if (state !== null && !isState(state)) faults.push(error("unknownState", "state", state));
  return [...faults, ...beyond, ...appliedFaults(scheme, typed)];
}

function appliedFaults(scheme: Scheme, { applied, recognised }: Typed): readonly AwardFault[] {
  if (applied === null) return [];
  if (!isScore(scheme, applied)) return [{ code: "badApplied", severity: "warning", column: "applied", items: [String(applied)] }];
  if (!isScore(scheme, recognised) || asShown(Number(recognised)) <= asShown(Number(applied))) return [];
  return [{ code: "aboveApplied", severity: "warning", column: "recognised", items: [String(recognised), String(applied)] }];
}

/** Whether 认定分 counts (article 7): for a city and a matter, on one of the grounds, with evidence, and marked 已认定. */
export function isSoundRecognition(scheme: Scheme, typed: Typed): boolean {
  const { unit, item, ground, evidence, recognised, state } = typed;
  return (
    !typedColumns.some((column) => errorValues.has(typed[column])) &&
    state === awardLabels.recognised &&
    !isBlank(unit) &&
    !isBlank(item) &&
    isGround(scheme, ground) &&
    !isBlank(evidence) &&
    isScore(scheme, recognised)
  );
}

/** Whether somebody means points to be recognised: 已认定 is chosen, or 认定分 is anything but empty or 0. */
function claimsPoints({ state, recognised }: Typed): boolean {
  return state === awardLabels.recognised || (recognised !== null && recognised !== 0);
}

/** Spaces, those as wide as a Chinese character too, say nothing. */
export function isBlank(value: CellValue): boolean {
  return value === null || String(value).replaceAll(/[ \u3000]/g, "") === "";
}

/** Whether this is one of the grounds that the scheme names. */
export function isGround(scheme: Scheme, value: CellValue): boolean {
  return groundsOf(scheme).some((ground) => ground === value);
}

/** Whether this is a number of points that one application can have, as it is shown (reading 21). */
export function isScore(scheme: Scheme, value: CellValue): boolean {
  return typeof value === "number" && value >= 0 && asShown(value) <= mostRecognised(scheme);
}

function isState(value: CellValue): boolean {
  return Object.values(awardLabels).some((label) => label === value);
}
