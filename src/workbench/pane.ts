import { installOfficeContext } from "../host/officeContext";
import { connectCommands } from "./pane/commands";
import type { PaneConnection } from "./pane/desk";

/** Stands in the pane before office.js does, and gives it Excel's end of the wire. */
const desk = window.parent.creditAssessmentDesk;
if (desk !== undefined) {
  const { openSample, follow, onCommands, ...context }: PaneConnection = desk.connect();
  installOfficeContext(window, context);
  onCommands(connectCommands(window));
  Object.defineProperty(window, "creditAssessmentWorkbench", { value: { openSample, follow } });
}
