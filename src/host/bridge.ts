import { HostError } from "./errors";
import type { StatsCounter } from "./stats";
import { parseRequest } from "./wire";
import type { QueryResult, Request } from "./wire";

/** The object that Office.js looks for as `window._richApiNativeBridge`. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by Office.js. */
  onMessageFromHost?: (text: string) => void;
  /** Tells the add-in of an event, after the request under way; see `events.ts` for the types. */
  fire(messageType: number, targetId: string, payload: object): void;
  /** Resolves when every request so far has been answered. */
  idle(): Promise<void>;
  /** Does `work` once every request so far has been answered; those that come meanwhile wait for its end. */
  between<R>(work: () => Promise<R>): Promise<R>;
}

/** Excel's limit for one request. */
export const MAX_REQUEST_BYTES = 5 * 1024 * 1024;

export interface BridgeOptions {
  carryOut(request: Request): Promise<QueryResult>;
  readonly stats: StatsCounter;
  isEditing(): boolean;
  editingEnds(): Promise<void>;
}

function refusal(code: "RequestPayloadSizeLimitExceeded" | "InvalidOperationInCellEditMode" | "GeneralException"): QueryResult {
  const error = new HostError(code);
  return {
    Results: [],
    Error: { Code: error.code, Message: error.message, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
  };
}

const nothing = (): void => undefined;

/** Connects one Office.js to the dispatcher: a request at a time, answers and events as JSON text. */
export function createBridge(options: BridgeOptions): Bridge {
  let queue: Promise<void> = Promise.resolve();
  let answering = false;
  let held: string[] = [];
  const encoder = new TextEncoder();

  async function answer(text: string, bytes: number): Promise<string> {
    const request = parseRequest(text);
    const reply = (body: QueryResult): string =>
      JSON.stringify({ id: request?.id, type: 1, message: { statusCode: 200, headers: {}, body } });
    if (request === undefined) return reply(refusal("GeneralException"));
    if (bytes > MAX_REQUEST_BYTES) return reply(refusal("RequestPayloadSizeLimitExceeded"));
    if (options.isEditing()) {
      if (!request.isPatient) return reply(refusal("InvalidOperationInCellEditMode"));
      await options.editingEnds();
    }
    try {
      return reply(await options.carryOut(request));
    } catch (error) {
      // A request without an answer would keep the add-in waiting for ever.
      console.error(error);
      return reply(refusal("GeneralException"));
    }
  }

  /** Unless the next request has come meanwhile, after which it is tried again. */
  function tellHeld(): void {
    if (answering) return;
    const events = held;
    held = [];
    for (const event of events) bridge.onMessageFromHost?.(event);
  }

  const bridge: Bridge = {
    sendMessageToHost(text) {
      queue = queue.then(async () => {
        const started = performance.now();
        answering = true;
        const bytes = encoder.encode(text).length;
        const response = await answer(text, bytes);
        options.stats.count(bytes, encoder.encode(response).length, performance.now() - started);
        answering = false;
        try {
          bridge.onMessageFromHost?.(response);
        } catch (error) {
          // Nobody listens to the queue; requests after this one are answered all the same.
          console.error(error);
        }
        if (held.length > 0) setTimeout(tellHeld, 0);
      });
    },
    fire(messageType, targetId, payload) {
      const entry = { messageCategory: 65536, messageType, targetId, message: JSON.stringify(payload), id: "" };
      const event = JSON.stringify({ type: 3, message: { entries: [entry] } });
      held.push(event);
      tellHeld();
    },
    idle: () => queue,
    between(work) {
      const done = queue.then(work);
      queue = done.then(nothing, nothing);
      return done;
    },
  };
  return bridge;
}
