import { isRecord, parseRequest } from "../../src/host/wire";
import type { OfficeHarness } from "./officeHarness";
import { quiet } from "./wire";

/**
 * How the host fails. refused: nothing of the request is done; half: what comes first in it is done; lost: all of it is done, and no
 * answer comes; closed: nothing of it is done, nor of what follows; editing: the same, as somebody edits a cell; sheetGone: a
 * form is deleted before it; readOnly: nothing that writes is done any more, as of a file that was opened elsewhere (by hand only).
 */
export const faultKinds = ["refused", "half", "lost", "closed", "editing", "sheetGone"] as const;

export type FaultKind = (typeof faultKinds)[number] | "readOnly";

export interface PlannedFault {
  readonly kind: FaultKind;
  /** Which request, counted from 1. */
  readonly at: number;
  /** How much of it is done by «half», 0 … 1. */
  readonly share: number;
}

/** Runs something while the host is well; the requests that it took, and whether each of them writes. */
export async function measured<T>(office: OfficeHarness, work: () => Promise<T>): Promise<{ readonly value: T; readonly writes: readonly boolean[] }> {
  const { bridge } = office.host;
  const send = bridge.sendMessageToHost;
  const writes: boolean[] = [];
  await quiet(office);
  bridge.sendMessageToHost = (text) => {
    writes.push(parseRequest(text)?.writes ?? true);
    send(text);
  };
  try {
    return { value: await work(), writes };
  } finally {
    bridge.sendMessageToHost = send;
  }
}

/** Runs something while the host fails as planned; afterwards it is well again. */
export async function withFault<T>(office: OfficeHarness, { kind, at, share }: PlannedFault, work: () => Promise<T>, deleteForm: () => void = () => undefined): Promise<T> {
  const { host } = office;
  const { bridge } = host;
  const { sendMessageToHost: send, onMessageFromHost: hear } = bridge;
  let count = 0;
  await quiet(office);
  const begin = (actions: number): void => {
    if (kind === "refused" || kind === "closed") host.failNext({ after: 0, code: "GeneralException" });
    else if (kind === "half") host.failNext({ after: Math.floor(actions * share), code: "GeneralException" });
    else if (kind === "editing") host.setEditMode(true);
    else if (kind === "sheetGone") deleteForm();
    else if (kind === "readOnly") host.setReadOnly(true);
    else bridge.onMessageFromHost = losingOne(hear, () => {
      bridge.onMessageFromHost = hear;
    });
  };
  bridge.sendMessageToHost = (text) => {
    count += 1;
    if (count === at || (kind === "closed" && count > at)) begin(parseRequest(text)?.body.Actions.length ?? 0);
    send(text);
  };
  try {
    return await work();
  } finally {
    bridge.sendMessageToHost = send;
    bridge.onMessageFromHost = hear;
    host.setEditMode(false);
    host.setReadOnly(false);
    await quiet(office);
    host.failNext({ after: Number.POSITIVE_INFINITY, code: "GeneralException" });
  }
}

/** What can be told apart of a request that only reads: nothing of it can be half done. */
export const readingFaults: readonly FaultKind[] = ["refused", "editing", "sheetGone"];

type Hearing = OfficeHarness["host"]["bridge"]["onMessageFromHost"];

/** Puts an error in the place of the next answer. */
function losingOne(hear: Hearing, done: () => void): Hearing {
  return (text) => {
    const answer: unknown = JSON.parse(text);
    if (!isRecord(answer) || answer["type"] !== 1 || !isRecord(answer["message"])) {
      hear?.(text);
      return;
    }
    done();
    const lost = { Code: "GeneralException", Message: "No answer came.", Location: "", ActionIndex: 0, HttpStatusCode: 500 };
    hear?.(JSON.stringify({ ...answer, message: { ...answer["message"], body: { Results: [], Error: lost } } }));
  };
}
