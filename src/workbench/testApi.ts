import type { Workbench } from "./app/workbench";
export function exposeWorkbench(workbench: Workbench): void { Object.defineProperty(window, "creditAssessmentDesk", { value: { connect: workbench.connectPane } }); }
