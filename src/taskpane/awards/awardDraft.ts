import type { AwardInput, AwardLine, AwardRequest, AwardState } from "../../actions/types";
import type { Scheme } from "../../core/index";
import { asShown, mostRecognised } from "../../core/index";
import { isBlank, isGround } from "../../workbook/awards/bonusChecks";
import { plainNumber } from "../parts/plainNumber";
import { shownValue } from "../parts/cellText";

/** What is typed for an application; its state is decided by buttons. */
export const awardFieldIds = ["unit", "item", "field", "ground", "evidence", "applied", "recognised"] as const;
export type AwardFieldId = (typeof awardFieldIds)[number];

/** What was typed into a field, and what it showed when the typing began. */
interface Typed {
  readonly text: string;
  readonly over: string;
}

/** An application being added (`base` null) or changed, as far as it was typed and not yet saved. */
export interface AwardDraft {
  readonly id: number;
  readonly base: AwardLine | null;
  readonly typed: ReadonlyMap<AwardFieldId, Typed>;
}

/** What a person decides over an application; to save it leaves its state as it is. */
export type AwardDecision = "save" | "recognise" | "decline" | "reopen";

/** A new application; its city is given where one is selected. */
export function newDraft(id: number, unit: string): AwardDraft {
  return { id, base: null, typed: new Map(unit === "" ? [] : [["unit", { text: unit, over: unit }]]) };
}

/** The state that a decision leads to. */
export function stateAfter(decision: AwardDecision, line: AwardLine | null | undefined): AwardState {
  const states = { save: line?.state ?? "pending", recognise: "recognised", decline: "declined", reopen: "pending" } as const;
  return states[decision];
}

/** Whether anything is typed that would be lost. */
export function isDirty({ typed }: AwardDraft): boolean {
  return [...typed.values()].some(({ text, over }) => text !== over);
}

/** The line that a draft is about, wherever it stands now; null where it is gone, undefined for a new application. */
export function lineOf({ base }: AwardDraft, lines: readonly AwardLine[]): AwardLine | null | undefined {
  if (base === null) return undefined;
  const onItsRow = lines.find(({ row }) => row === base.row);
  if (onItsRow !== undefined && isSame(onItsRow, base)) return onItsRow;
  const moved = lines.filter((line) => isSame(line, base));
  if (moved.length === 1) return moved[0] ?? null;
  return onItsRow?.item === base.item ? onItsRow : null;
}

function isSame(a: AwardInput, b: AwardInput): boolean {
  return a.state === b.state && awardFieldIds.every((id) => a[id] === b[id]);
}

/** A field's text: as typed, or as the line has it. */
export function textOf({ typed }: AwardDraft, id: AwardFieldId, line: AwardLine | null | undefined): string {
  return typed.get(id)?.text ?? shownField(line, id);
}

function shownField(line: AwardLine | null | undefined, id: AwardFieldId): string {
  return line === null || line === undefined ? "" : shownValue(line[id]);
}

/** The draft with a field typed into. */
export function typedInto(draft: AwardDraft, id: AwardFieldId, text: string, line: AwardLine | null | undefined): AwardDraft {
  const over = draft.typed.get(id)?.over ?? shownField(line, id);
  return { ...draft, typed: new Map(draft.typed).set(id, { text, over }) };
}

/** What the sheet says by now in a field that was typed into; null where it says what it did. */
export function changedMeanwhile({ typed }: AwardDraft, id: AwardFieldId, line: AwardLine | null | undefined): string | null {
  const mine = typed.get(id);
  if (mine === undefined || line === null || line === undefined) return null;
  const now = shownField(line, id);
  return now === mine.over || now === mine.text ? null : now;
}

/** What keeps a decision from being saved: fields to be filled in or mended. */
export function missingFields(
  draft: AwardDraft,
  line: AwardLine | null | undefined,
  decision: AwardDecision,
  scheme: Scheme,
): ReadonlySet<AwardFieldId> {
  const text = (id: AwardFieldId) => textOf(draft, id, line);
  const isScore = (id: AwardFieldId) => {
    const number = plainNumber(text(id).trim());
    return number !== null && number >= 0 && asShown(number) <= mostRecognised(scheme);
  };
  const missing = new Set<AwardFieldId>();
  if (isBlank(text("unit"))) missing.add("unit");
  if (isBlank(text("item"))) missing.add("item");
  if (draft.typed.has("applied") && !isBlank(text("applied")) && !isScore("applied")) missing.add("applied");
  if (stateAfter(decision, line) === "recognised") {
    if (!isGround(scheme, text("ground"))) missing.add("ground");
    if (isBlank(text("evidence"))) missing.add("evidence");
    if (!isScore("recognised")) missing.add("recognised");
  }
  return missing;
}

/** What a decision asks to be saved. To decline or reopen takes the points back. */
export function requestOf(draft: AwardDraft, line: AwardLine | undefined, decision: AwardDecision): AwardRequest {
  const text = (id: AwardFieldId) => textOf(draft, id, line);
  const score = (id: "applied" | "recognised") => {
    const plain = text(id).trim();
    const kept = line !== undefined && text(id) === shownField(line, id) ? line[id] : plain;
    return plain === "" ? null : (plainNumber(plain) ?? kept);
  };
  return {
    row: line?.row ?? null,
    before: line === undefined ? null : inputOf(line),
    line: {
      unit: text("unit"),
      item: text("item"),
      field: text("field"),
      ground: text("ground"),
      evidence: text("evidence"),
      applied: score("applied"),
      recognised: decision === "decline" || decision === "reopen" ? null : score("recognised"),
      state: stateAfter(decision, line),
    },
  };
}

function inputOf({ unit, item, field, ground, evidence, applied, recognised, state }: AwardLine): AwardInput {
  return { unit, item, field, ground, evidence, applied, recognised, state };
}
