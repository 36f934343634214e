import { createRoot } from "react-dom/client";
import { App } from "./App";
import { Workbench } from "./app/workbench";
import { exposeWorkbench } from "./testApi";
/* oxlint-disable import/no-unassigned-import -- style sheets are loaded for their effect */
import "./workbench.css";
import "./drafts/drafts.css";
/* oxlint-enable import/no-unassigned-import */

// The grid's code is by far the most of the page: it is on its way while the frame is drawn.
const workbench = new Workbench(import("./grid/createGrid"));
exposeWorkbench(workbench);
const root = document.getElementById("workbench");
if (root !== null) createRoot(root).render(<App workbench={workbench} />);
