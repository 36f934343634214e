import type { Entering, PaneEvent, PaneState, Result } from "./model";
import { withNotWritten } from "./notWritten";
import { assessmentOf, selectedIndicator, unitIssuesOf } from "./selection";
import { withTour, withTourAfterReading, withTourMoved } from "./tour";

/** The pane after an event. Pure. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "language":
      return { ...state, language: event.language };
    case "theme":
      return { ...state, theme: event.theme };
    case "reviewer":
      return { ...state, reviewer: event.reviewer };
    case "workbook":
      return withTourAfterReading(withWorkbook(state, event));
    case "activated":
      if (event.sheetId === state.activeSheetId || isPassed(state, event.sheetId)) return state;
      return { ...state, activeSheetId: event.sheetId, selected: "" };
    case "selected":
      if (isPassed(state, event.sheetId, event.address)) return withoutPassed(state, event.sheetId, event.address);
      return { ...state, activeSheetId: event.sheetId, selected: event.address, entering: enteringAfter(state, event.sheetId, event.address) };
    case "tab":
      return { ...state, tab: event.tab, asked: { ...state.asked, code: "" } };
    case "showIndicator":
      return { ...state, tab: "scores", asked: { code: event.code, times: state.asked.times + 1 } };
    case "enterAt":
      return { ...state, entering: event.entering };
    case "enterArrived":
      return arrived(state, event);
    case "open":
      return { ...state, panel: event.panel };
    case "close":
      return { ...state, panel: null };
    case "beginTour":
      return withTour(state, true);
    case "moveTour":
      return withTourMoved(state, event.by);
    case "endTour":
      return { ...state, tour: null };
    case "began":
      return { ...state, running: { command: event.command, progress: null, cancelling: false }, result: null, done: null };
    case "progress":
      return state.running === null ? state : { ...state, running: { ...state.running, progress: event.progress } };
    case "cancelling":
      return state.running === null ? state : { ...state, running: { ...state.running, cancelling: true } };
    case "ended":
      if (event.result === null) return { ...state, running: null, done: state.running?.command ?? null };
      return withResult({ ...state, running: null, panel: panelAfter(state, event.result) }, event.result);
    case "report":
      return withResult({ ...state, readFailed: state.readFailed || isReadFailure(event.result) }, event.result);
    case "scheme":
      return { ...state, schemes: [event.scheme, ...state.schemes.filter(({ id, version }) => id !== event.scheme.id || version !== event.scheme.version)] };
    case "forgetNotWritten":
      return { ...state, notWritten: [] };
    case "dismiss":
      return { ...state, result: null, panel: state.panel === "report" ? null : state.panel };
  }
}

/** Excel may tell of a selection only after it has been made: what was gone to is taken to be selected at once. */
function arrived(state: PaneState, { isThere, passed }: Extract<PaneEvent, { type: "enterArrived" }>): PaneState {
  const { entering } = state;
  if (entering === null || entering.awaited === "") return state;
  const shown = isThere ? { activeSheetId: entering.sheetId, selected: entering.awaited } : {};
  return { ...state, ...shown, entering: { ...entering, awaited: "", passed } };
}

/** Whether Excel tells only now of what the pane selected on its way to where it is: somebody who walks fast is not pulled back. */
function isPassed({ entering }: PaneState, sheetId: string, address?: string): boolean {
  return (entering?.passed ?? []).some((cell) => cell.sheetId === sheetId && (address === undefined ? sheetId !== entering?.sheetId : cell.address === address));
}

function withoutPassed(state: PaneState, sheetId: string, address: string): PaneState {
  const { entering } = state;
  const at = (entering?.passed ?? []).findIndex((cell) => cell.sheetId === sheetId && cell.address === address);
  return entering === null ? state : { ...state, entering: { ...entering, passed: (entering.passed ?? []).filter((_cell, index) => index !== at) } };
}

/** 填报 and 核定 follow what is selected on a form; a selection on the way to the one that the pane asked for leads nowhere. */
function enteringAfter(state: PaneState, sheetId: string, address: string): Entering | null {
  const { entering } = state;
  if (entering !== null && entering.awaited !== "" && entering.sheetId === sheetId && entering.awaited !== address) return entering;
  const unit = assessmentOf(state)?.units.find((one) => one.sheetId === sheetId) ?? null;
  const code = selectedIndicator(unit, address);
  return code === "" ? entering : { sheetId, code, awaited: "" };
}

function withWorkbook(state: PaneState, { workbook, time }: Extract<PaneEvent, { type: "workbook" }>): PaneState {
  // A draft of a scheme may stand where there is no assessment yet.
  const activeSheetId = workbook.kind === "assessment" ? workbook.activeSheetId : state.activeSheetId;
  // A reading that failed is answered by one that succeeds.
  const isAnswered = state.result !== null && isReadFailure(state.result);
  // What is selected on one sheet is not what is selected on another.
  const selected = activeSheetId === state.activeSheetId ? state.selected : "";
  return { ...state, workbook, readAt: time, readFailed: false, activeSheetId, selected, result: isAnswered ? null : state.result };
}

function isReadFailure(result: Result): boolean {
  return result.kind === "failed" && result.command === "read";
}

function withResult(state: PaneState, result: Result): PaneState {
  const told = { ...state, result, done: null, resultNumber: state.resultNumber + 1 };
  return result.kind === "imported" ? { ...told, notWritten: withNotWritten(state.notWritten, result.report.files, result.notWritten) } : told;
}

/**
 * A page whose action succeeded has done its work; after a failure it stays, with everything typed into it, and so do
 * 创新加分 and 按指标录入, where one thing is written after the other, 操作记录, and a page that opens one file after the other.
 */
function panelAfter(state: PaneState, result: Result): PaneState["panel"] {
  // More may be left to decide.
  if (result.kind === "unitSettled" && result.report.decision.kind !== "regroup") return unitIssuesOf(state).length > 0 ? state.panel : null;
  return result.kind === "failed" || result.kind === "takenBack" || result.kind === "batchEntered" || result.kind === "awardSaved" || result.kind === "templateOpened" ? state.panel : null;
}
