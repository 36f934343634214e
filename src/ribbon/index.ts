/** The add-in's tab of the ribbon, as the manifest names it. */
export const ribbonTab = "CreditAssessment.Tab";

/** What a ribbon button hands over, as far as it is needed here. */
export interface RibbonEvent {
  completed(): void;
}

/** What Office runs for a button of the manifest. */
export type RibbonFunction = (event: RibbonEvent) => Promise<void>;

/**
 * A function for each command that a button of the manifest names. It hands the command over to `perform` (ribbon and pane
 * share one runtime) and releases the button whatever becomes of it.
 */
export function ribbonFunctions<Name extends string>(names: readonly Name[], perform: (command: Name) => Promise<void>): ReadonlyMap<Name, RibbonFunction> {
  return new Map(names.map((name) => [name, (event) => press(event, () => perform(name))]));
}

async function press(event: RibbonEvent, perform: () => Promise<void>): Promise<void> {
  try {
    await perform();
  } catch {
    // The pane reports failures itself; nothing may keep Excel waiting for this button.
  } finally {
    event.completed();
  }
}

/** Makes the functions known to Office; to be called once Office.js is ready. */
export function registerRibbonFunctions(functions: ReadonlyMap<string, RibbonFunction>): void {
  for (const [name, run] of functions) Office.actions.associate(name, (event: RibbonEvent) => void run(event));
}
