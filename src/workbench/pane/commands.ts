/** How a ribbon command ended. */
export type CommandEnd = "completed" | "notRegistered" | "failed";

/** Carries ribbon commands to Office.js as Excel does; Office.js finds the function and tells when it has completed. */
export interface CommandChannel {
  run(functionName: string): Promise<CommandEnd>;
}

/** Office.js's numbers for «a command was chosen» and «it has been carried out». */
const APP_COMMAND_INVOKED = 39;
const APP_COMMAND_COMPLETED = 94;
const SUCCESS = 0;
/** Office.js knows no function of this name. */
const INVALID_CALLBACK = 11_101;

type Handler = (dispId: number, payload: readonly string[]) => void;

/** Adds commands to the `external` object that Office.js talks to; must run before office.js loads. */
export function connectCommands(target: Window): CommandChannel {
  const external: object = target.external;
  const waiting = new Map<string, (end: CommandEnd) => void>();
  let started: (handler: Handler) => void = () => undefined;
  const ready = new Promise<Handler>((resolve) => {
    started = resolve;
  });
  let lastId = 0;

  const withCommands = {
    ...external,
    RegisterEvent(dispId: number, _target: string, handler: Handler, done?: (status: number) => void): void {
      if (dispId === APP_COMMAND_INVOKED) started(handler);
      done?.(SUCCESS);
    },
    Execute(dispId: number, parameters: unknown): void {
      if (dispId !== APP_COMMAND_COMPLETED || !Array.isArray(parameters)) return;
      const [id, status]: readonly unknown[] = parameters;
      const end = status === SUCCESS ? "completed" : status === INVALID_CALLBACK ? "notRegistered" : "failed";
      waiting.get(String(id))?.(end);
      waiting.delete(String(id));
    },
  };
  Object.defineProperty(target, "external", { value: withCommands, configurable: true, writable: true });

  return {
    async run(functionName) {
      const handler = await ready;
      lastId += 1;
      const id = String(lastId);
      const end = new Promise<CommandEnd>((resolve) => waiting.set(id, resolve));
      handler(APP_COMMAND_INVOKED, [id, functionName, JSON.stringify({ source: { id: functionName } })]);
      return end;
    },
  };
}
