import { createRoot } from "react-dom/client";
import { App } from "./App";
import { Workbench } from "./app/workbench";
import { exposeWorkbench } from "./testApi";
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet is loaded for its effect
import "./workbench.css";

const workbench = new Workbench();
exposeWorkbench(workbench);
const root = document.getElementById("workbench");
if (root !== null) createRoot(root).render(<App workbench={workbench} />);
