import { IConfigService, requestImmediateMacroTask, toDisposable } from "@univerjs/core";
import type { IDisposable, Injector } from "@univerjs/core";
import { ENGINE_FORMULA_PLUGIN_CONFIG_KEY, IFormulaDependencyGenerator } from "@univerjs/engine-formula";

/** How long work may go on before the page is let draw, in milliseconds. */
const STRETCH = 40;

/** Formulas that are calculated in one stretch; Univer's own 500 may take more than a second. */
const FORMULAS_IN_A_STRETCH = 50;

/** Stops on the way through long work, in which the page draws, timers run and clicks are taken. */
export interface Breaks {
  /** Work begins now; what was done before does not count. */
  begin(): void;
  /**
   * A stop when work has gone on for long; undefined when it has not. Unlike with a timer, a page in the background
   * does not wait a second each time.
   */
  take(): Promise<void> | undefined;
  /** A stop in any case. */
  stop(): Promise<void>;
}

/** Stops after each `stretch` of work, in milliseconds; with 0 there is a stop wherever one may be. */
export function createBreaks(stretch: number = STRETCH): Breaks {
  let last = performance.now();
  const begin = (): void => {
    last = performance.now();
  };
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      const close = requestImmediateMacroTask(() => {
        close();
        begin();
        resolve();
      });
    });
  return { begin, stop, take: () => (performance.now() - last < stretch ? undefined : stop()) };
}

/**
 * Univer finds out in one go what each formula of the workbook depends on; from now on it stops between formulas, and
 * once what is returned has been disposed of it does not go on.
 */
export function breakUpCalculation(injector: Injector, breaks: Breaks): IDisposable {
  injector.get(IConfigService).setConfig(ENGINE_FORMULA_PLUGIN_CONFIG_KEY, { intervalCount: FORMULAS_IN_A_STRETCH }, { merge: true });
  const generator = injector.get(IFormulaDependencyGenerator);
  const name = "_getRangeListByNode";
  const original: unknown = Reflect.get(generator, name);
  let ended = false;
  if (typeof original !== "function") throw new Error(`Univer has no ${name} any more.`);
  Object.defineProperty(generator, name, {
    configurable: true,
    async value(...of: unknown[]): Promise<unknown> {
      const ranges: unknown = await Reflect.apply(original, generator, of);
      await breaks.take();
      // A workbook that is gone has lost its functions: formulas still to be read would all come to #NAME?.
      if (ended) await new Promise<never>(() => undefined);
      return ranges;
    },
  });
  return toDisposable(() => {
    ended = true;
  });
}
