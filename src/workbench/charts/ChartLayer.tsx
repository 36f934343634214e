import type { Workbench } from "../app/workbench";
export function ChartLayer({ workbench }: { readonly workbench: Workbench }) { void workbench; return null; }
