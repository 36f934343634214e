import type { Bridge } from "../../host/bridge";
import type { Host } from "../../host/host";
import { parseRequest } from "../../host/wire";
import { pause } from "../drafts/keep/idle";
import { askedButtons } from "./ribbonRequests";

export interface PaneLinkOptions {
  readonly host: Host;
  /** The add-in asked to be shown or hidden (`Office.addin.showAsTaskpane`, `hide`). */
  onVisibility(visible: boolean): void;
  /** The add-in asked for buttons of the ribbon to be pressable or not (`Office.ribbon.requestUpdate`). */
  onButtons?(asked: ReadonlyMap<string, boolean>): void;
  /** A request has been handed to the host. */
  onRequest?(): void;
  /** A request has been answered; the workbook may have changed. */
  onAnswer(): void;
}

export interface PaneLink {
  /** For a new load of the pane. */
  open(): Bridge;
  /** Hears no more of the pane as it is loaded: what it still asks is not meant for the workbook that is to come. */
  close(): void;
  /** Resolves when the pane as it is loaded has asked what it asks at its start, or has not for long. */
  settled(): Promise<void>;
}

/** How long a pane is silent that has started, how long its start may take, and how often that is looked at, in milliseconds. */
const SILENCE = 500;
const LONGEST_START = 8_000;
const STEP = 100;

/** Lets one load of the pane after another talk to the host; answers to an earlier load never reach a later one. */
export function createPaneLink({ host, onVisibility, onButtons, onRequest, onAnswer }: PaneLinkOptions): PaneLink {
  let current: Bridge | undefined;
  let lastAnswer: number | undefined;

  host.bridge.onMessageFromHost = (text) => {
    if (current !== undefined) lastAnswer = performance.now();
    current?.onMessageFromHost?.(text);
    onAnswer();
  };

  return {
    open() {
      const earlier = host.bridge.idle();
      const wire: Bridge = {
        fire: host.bridge.fire,
        idle: host.bridge.idle,
        between: host.bridge.between,
        sendMessageToHost(text) {
          const visibility = askedVisibility(text);
          if (visibility !== undefined) onVisibility(visibility);
          const buttons = askedButtons(text);
          if (buttons.size > 0) onButtons?.(buttons);
          void earlier.then(() => {
            if (current !== wire) return;
            host.bridge.sendMessageToHost(text);
            onRequest?.();
          });
        },
      };
      current = undefined;
      lastAnswer = undefined;
      void earlier.then(() => {
        current = wire;
      });
      return wire;
    },
    close() {
      current = undefined;
      lastAnswer = undefined;
    },
    async settled() {
      const latest = performance.now() + LONGEST_START;
      const isSilent = (): boolean => lastAnswer !== undefined && performance.now() - lastAnswer >= SILENCE;
      while (performance.now() < latest && !isSilent()) await pause(STEP);
    },
  };
}

/** True or false when the request shows or hides the pane. */
function askedVisibility(text: string): boolean | undefined {
  if (!text.includes("SetAppRuntimeState")) return undefined;
  const action = parseRequest(text)?.body.Actions.find(({ Name }) => Name === "SetAppRuntimeState");
  const state = action?.ArgumentInfo?.Arguments?.[0];
  return state === undefined ? undefined : state === "Visible";
}
