/** The commands that ribbon buttons run; each is the function name that the manifest gives its button. */
export type RibbonCommand =
  | "createWorkbook"
  | "insertForm"
  | "startDraft"
  | "check"
  | "recompute"
  | "rank"
  | "exportTemplates"
  | "acceptReturns"
  | "review"
  | "award"
  | "publish";

/** What a ribbon button hands over, as far as it is needed here. */
export interface RibbonEvent {
  completed(): void;
}

/** Takes a command over; resolves when it has ended. Ribbon and pane share one runtime, so this is the pane itself. */
export type RibbonHandler = (command: RibbonCommand) => Promise<void>;

interface Waiting {
  readonly command: RibbonCommand;
  readonly done: () => void;
}

let handler: RibbonHandler | null = null;
let waiting: readonly Waiting[] = [];

/** Connects the ribbon to the pane. Commands that came before are run now. */
export function connectRibbon(handle: RibbonHandler): void {
  handler = handle;
  const early = waiting;
  waiting = [];
  for (const { command, done } of early) handle(command).then(done, done);
}

async function hand(command: RibbonCommand): Promise<void> {
  if (handler !== null) return handler(command);
  return new Promise((done) => {
    waiting = [...waiting, { command, done }];
  });
}

/** Runs a command for a ribbon button; the button is always released, whatever becomes of the command. */
function button(command: RibbonCommand): (event: RibbonEvent) => Promise<void> {
  return async (event) => {
    try {
      await hand(command);
    } catch {
      // The pane reports failures itself; nothing may keep Excel waiting for this button.
    } finally {
      event.completed();
    }
  };
}

/** Every function that a button of the manifest names. */
export const ribbonFunctions: Readonly<Record<RibbonCommand, (event: RibbonEvent) => Promise<void>>> = {
  createWorkbook: button("createWorkbook"),
  insertForm: button("insertForm"),
  startDraft: button("startDraft"),
  check: button("check"),
  recompute: button("recompute"),
  rank: button("rank"),
  exportTemplates: button("exportTemplates"),
  acceptReturns: button("acceptReturns"),
  review: button("review"),
  award: button("award"),
  publish: button("publish"),
};

/** Makes the functions known to Office; to be called once Office.js is ready. */
export function registerRibbonFunctions(): void {
  for (const [name, run] of Object.entries(ribbonFunctions)) {
    Office.actions.associate(name, (event: RibbonEvent) => void run(event));
  }
}
