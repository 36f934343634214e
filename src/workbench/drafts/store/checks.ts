import { isRecord } from "../../../host/wire";
import type { Cell, SheetPlan } from "../../../sheet/plan";
import { lossKinds, type Loss } from "../../../xlsx/losses";
import { DRAFT_VERSION } from "../draft";
import type { DraftInfo, StoredCell, Typed } from "../draft";

const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;

function isTyped(value: unknown): value is Typed {
  return isRecord(value) && isCount(value["sheet"]) && isCount(value["row"]) && isCount(value["column"]) && typeof value["text"] === "string" && typeof value["over"] === "string";
}

function isSetting(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "string");
}

function isLoss(value: unknown): value is Loss {
  return isRecord(value) && lossKinds.some((kind) => kind === value["kind"]) && isCount(value["count"]) && ["string", "undefined"].includes(typeof value["sheet"]);
}

/** Whether a stored value is what a draft of this version says of itself. */
export function isDraftInfo(value: unknown): value is DraftInfo {
  if (!isRecord(value)) return false;
  const { id, version, name, isSample, changedAt, changes, size, savedAt = 0, sheets, settings, typed, losses = [] } = value;
  return (
    typeof id === "string" &&
    version === DRAFT_VERSION &&
    (name === null || typeof name === "string") &&
    typeof isSample === "boolean" &&
    [changedAt, changes, size, savedAt].every((one) => typeof one === "number" && Number.isFinite(one)) &&
    Array.isArray(sheets) &&
    sheets.every(isCount) &&
    Array.isArray(settings) &&
    settings.every(isSetting) &&
    (typed === undefined || isTyped(typed)) &&
    Array.isArray(losses) &&
    losses.every(isLoss)
  );
}

function isCell(value: unknown): value is Cell {
  if (!isRecord(value)) return false;
  const { value: content = null, formula = "=", style = {} } = value;
  const isContent = content === null || ["string", "number", "boolean"].includes(typeof content);
  return isContent && typeof formula === "string" && formula.startsWith("=") && isRecord(style);
}

const LISTS = ["merges", "columnWidths", "rowHeights", "hiddenColumns", "columnLevels", "hiddenRows", "validations", "conditionalFormats", "charts"] as const;

/** Whether a stored value is a sheet as `captureSheets` gives it. */
export function isSheetPlan(value: unknown): value is SheetPlan {
  if (!isRecord(value) || typeof value["name"] !== "string" || value["name"] === "") return false;
  const { cells } = value;
  if (!Array.isArray(cells) || LISTS.some((name) => value[name] !== undefined && !Array.isArray(value[name]))) return false;
  return cells.every((line) => Array.isArray(line) && line.every((cell) => cell === undefined || isCell(cell)));
}

/** Whether a stored value is a cell that changed. */
export function isStoredCell(value: unknown): value is StoredCell {
  return isRecord(value) && isCount(value["sheet"]) && isCount(value["row"]) && isCount(value["column"]) && (value["cell"] === null || isCell(value["cell"]));
}
