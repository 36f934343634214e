import type { Bridge } from "../../host/bridge";
import type { Host } from "../../host/host";
import { parseRequest } from "../../host/wire";
import { askedButtons } from "./ribbonRequests";

export interface PaneLinkOptions {
  readonly host: Host;
  /** The add-in asked to be shown or hidden (`Office.addin.showAsTaskpane`, `hide`). */
  onVisibility(visible: boolean): void;
  /** The add-in asked for buttons of the ribbon to be pressable or not (`Office.ribbon.requestUpdate`). */
  onButtons?(asked: ReadonlyMap<string, boolean>): void;
  /** A request has been answered; the workbook may have changed. */
  onAnswer(): void;
}

export interface PaneLink {
  /** For a new load of the pane. */
  open(): Bridge;
  /** Hears no more of the pane as it is loaded: what it still asks is not meant for the workbook that is to come. */
  close(): void;
}

/** Lets one load of the pane after another talk to the host; answers to an earlier load never reach a later one. */
export function createPaneLink({ host, onVisibility, onButtons, onAnswer }: PaneLinkOptions): PaneLink {
  let current: Bridge | undefined;

  host.bridge.onMessageFromHost = (text) => {
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
            if (current === wire) host.bridge.sendMessageToHost(text);
          });
        },
      };
      current = undefined;
      void earlier.then(() => {
        current = wire;
      });
      return wire;
    },
    close() {
      current = undefined;
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
