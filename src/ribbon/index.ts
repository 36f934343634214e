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

/** Office ends what a button runs after five minutes; it is released before that, and the pane goes on. */
const longest = 4 * 60_000;

async function press(event: RibbonEvent, perform: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((end) => {
    timer = setTimeout(end, longest);
  });
  try {
    await Promise.race([perform(), limit]);
  } catch {
    // The pane reports failures itself; nothing may keep Excel waiting for this button.
  } finally {
    clearTimeout(timer);
    event.completed();
  }
}

/** Makes the functions known to Office; to be called once Office.js is ready. */
export function registerRibbonFunctions(functions: ReadonlyMap<string, RibbonFunction>): void {
  for (const [name, run] of functions) Office.actions.associate(name, (event: RibbonEvent) => void run(event));
}
