import type { Language } from "../core/index";

/** What the workbench asks of the pane in place of Office. */
export interface WorkbenchSurroundings {
  readonly language: Language;
  readonly isDark: boolean;
}

declare global {
  interface Window {
    /** Present only where the pane stands in the workbench. */
    readonly creditAssessmentWorkbench?: {
      openSample(): Promise<void>;
      follow(listener: (now: WorkbenchSurroundings) => void): void;
    };
  }
}

/** Opens the sample workbook, where there is a workbench to open it in. */
export function sampleOpener(): (() => Promise<void>) | undefined {
  const workbench = window.creditAssessmentWorkbench;
  return workbench === undefined ? undefined : () => workbench.openSample();
}

/** Calls back with the workbench's language and theme, now and whenever they change; never where there is no workbench. */
export function followWorkbench(listener: (now: WorkbenchSurroundings) => void): void {
  window.creditAssessmentWorkbench?.follow(listener);
}
