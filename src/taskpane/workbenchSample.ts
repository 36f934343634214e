declare global {
  interface Window {
    /** Present only where the pane stands in the workbench. */
    readonly creditAssessmentWorkbench?: { openSample(): Promise<void> };
  }
}

/** Opens the sample workbook, where there is a workbench to open it in. */
export function sampleOpener(): (() => Promise<void>) | undefined {
  const workbench = window.creditAssessmentWorkbench;
  return workbench === undefined ? undefined : () => workbench.openSample();
}
