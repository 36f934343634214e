import { InjectedError } from "./errors";

/** A failure in the middle of the next batch: earlier actions stay applied, as in Excel. */
export interface Fault {
  /** How many actions of the batch still succeed. */
  readonly after: number;
  readonly code: string;
}

export interface FaultInjector {
  /** Lets the next batch with more than `after` actions fail. */
  failNext(fault: Fault): void;
  beforeAction(index: number): void;
}

export function createFaultInjector(): FaultInjector {
  let planned: Fault | undefined;
  return {
    failNext(fault) {
      planned = fault;
    },
    beforeAction(index) {
      if (planned === undefined || index < planned.after) return;
      const { code } = planned;
      planned = undefined;
      throw new InjectedError(code);
    },
  };
}
