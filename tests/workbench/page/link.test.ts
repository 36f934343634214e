import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHeadlessHost } from "../../../src/host/headless";
import type { Host } from "../../../src/host/host";
import { createPaneLink } from "../../../src/workbench/pane/link";
import type { PaneLink } from "../../../src/workbench/pane/link";

let host: Host;
let link: PaneLink;
beforeEach(() => {
  host = createHeadlessHost();
  link = createPaneLink({ host, onVisibility: () => undefined, onAnswer: () => undefined });
});
afterEach(() => host.dispose());

const request = JSON.stringify({ id: 1, flags: 0, message: { body: { Actions: [], ObjectPaths: {} } } });

/** Sends a request as a load of the pane does, and says whether it was answered. */
async function isAnswered(wire: ReturnType<PaneLink["open"]>): Promise<boolean> {
  let answered = false;
  wire.onMessageFromHost = () => {
    answered = true;
  };
  await host.bridge.idle();
  wire.sendMessageToHost(request);
  await Promise.resolve();
  await host.bridge.idle();
  return answered;
}

/** What Office.js sends for `Office.ribbon.requestUpdate`, as far as it says which buttons are to be pressable. */
function ribbonUpdate(buttons: Readonly<Record<string, boolean>>): string {
  const ids = Object.keys(buttons);
  const paths = ids.map((id, index) => ({ Id: index + 2, ObjectPathType: 3, Name: "GetButton", ParentObjectPathId: 1, ArgumentInfo: { Arguments: [id] } }));
  const body = {
    Actions: ids.map((id, index) => ({ Id: index + 10, ActionType: 4, Name: "Enabled", ObjectPathId: index + 2, ArgumentInfo: { Arguments: [buttons[id]] } })),
    ObjectPaths: Object.fromEntries([{ Id: 1, ObjectPathType: 2, Name: "Microsoft.DynamicRibbon.DynamicRibbon" }, ...paths].map((path) => [path.Id, path])),
  };
  return JSON.stringify({ id: 2, flags: 0, message: { body } });
}

it("buttons that the add-in wants greyed are told by their ids, and no others", () => {
  const told: (readonly [string, boolean])[][] = [];
  const wire = createPaneLink({
    host,
    onVisibility: () => undefined,
    onButtons: (asked) => told.push([...asked]),
    onAnswer: () => undefined,
  }).open();
  wire.sendMessageToHost(request);
  wire.sendMessageToHost(ribbonUpdate({ "Button.Rank": false, "Button.Review": true }));
  expect(told).toEqual([[["Button.Rank", false], ["Button.Review", true]]]);
});

describe("a load of the pane", () => {
  it("is answered", async () => {
    expect(await isAnswered(link.open())).toBe(true);
  });

  it("changes nothing any more once another workbook is on its way", async () => {
    const wire = link.open();
    await host.bridge.idle();
    link.close();
    expect([await isAnswered(wire), host.stats.requests]).toEqual([false, 0]);
  });

  it("that comes with the other workbook is answered", async () => {
    link.open();
    link.close();
    expect(await isAnswered(link.open())).toBe(true);
  });
});
