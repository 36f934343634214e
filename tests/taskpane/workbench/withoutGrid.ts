import { Workbench } from "../../../src/workbench/app/workbench";

/** A workbench whose grid does not come: what is tested stands around it. */
export const withoutGrid = (): Workbench => new Workbench(new Promise<never>(() => undefined));
