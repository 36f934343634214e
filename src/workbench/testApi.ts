import type { Workbench } from "./app/workbench";
import type { PaneConnection } from "./pane/desk";
import type { HostStats } from "../host/stats";
import type { CellValue } from "../sheet/plan";

/** What a cell holds; the formula, if any, begins with "=". */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** The workbench for scripts: `window.creditAssessmentWorkbench`. Nothing here asks before it replaces the workbook. */
export interface WorkbenchApi {
  openSample(): Promise<void>;
  /** False when the file cannot be read; the page says why. */
  openBytes(bytes: Uint8Array, fileName?: string): Promise<boolean>;
  saveBytes(): Promise<Uint8Array>;
  newBook(): Promise<void>;
  reset(): Promise<void>;
  /** Types into cells as a person would, past data validation as pasting does. Rejected on locked cells. */
  userEdit(sheetName: string, address: string, value: string | number | boolean | null): Promise<void>;
  select(sheetName: string, address: string): Promise<void>;
  cell(sheetName: string, address: string): Promise<CellContent>;
  /** The text in the open editor of a cell; null when none is open or nothing was typed. */
  openEntry(): Promise<string | null>;
  sheets(): Promise<readonly { readonly name: string; readonly visibility: string; readonly isActive: boolean }[]>;
  /** Presses a ribbon button, named by its id or its function; rejected when the add-in does not carry it out. */
  runRibbon(buttonOrFunction: string): Promise<void>;
  /** What has crossed Office.js's wire. */
  stats(): Promise<HostStats>;
  resetStats(): Promise<void>;
  /** Resolves when the grid works and every formula shows its result. */
  ready(): Promise<void>;
}

function createApi(workbench: Workbench): WorkbenchApi {
  const host = async () => (await workbench.grid()).host;
  return {
    openSample: () => workbench.openSample(),
    openBytes: (bytes, fileName = "工作簿.xlsx") => workbench.openBytes(bytes, fileName),
    saveBytes: async () => (await workbench.toFile()).bytes,
    newBook: workbench.newBook,
    reset: workbench.reset,
    userEdit: async (sheetName, address, value) => (await host()).userEdit(sheetName, address, value),
    select: async (sheetName, address) => (await workbench.grid()).select(sheetName, address),
    cell: async (sheetName, address) => (await workbench.grid()).cell(sheetName, address),
    openEntry: async () => (await workbench.grid()).kept.openEntry()?.text ?? null,
    sheets: async () => (await workbench.grid()).sheets(),
    async runRibbon(wanted) {
      const buttons = workbench.store.get().ribbon?.groups.flatMap((group) => group.buttons) ?? [];
      const button = buttons.find(({ id, action }) => id === wanted || (action.kind === "function" && action.name === wanted));
      await workbench.runButton(button ?? { id: wanted, label: wanted, tip: "", icons: new Map(), action: { kind: "function", name: wanted } });
    },
    stats: async () => (await host()).stats,
    resetStats: async () => (await host()).resetStats(),
    ready: async () => (await host()).settle(),
  };
}

/** Makes the workbench reachable for the pane it is going to load, and for scripts. */
export function exposeWorkbench(workbench: Workbench): void {
  const connect = (): PaneConnection => workbench.connectPane();
  Object.defineProperty(window, "creditAssessmentDesk", { value: { connect } });
  Object.defineProperty(window, "creditAssessmentWorkbench", { value: createApi(workbench) });
}
