import { afterEach, describe, expect, test } from "vitest";
import { byAsking } from "../../../src/workbench/drafts/holding";

const channels: BroadcastChannel[] = [];
/** A tab of its own, as one without locks asks. */
const tab = () => {
  const channel = new BroadcastChannel("drafts");
  channels.push(channel);
  return byAsking(channel);
};
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

describe("without the browser's locks", () => {
  test("a draft is one tab's until it lets it go", async () => {
    const [first, second] = [tab(), tab()];
    const release = await first.take("a");
    expect(release).toBeTypeOf("function");
    expect(await first.isHeldElsewhere("a")).toBe(false);
    expect(await second.isHeldElsewhere("a")).toBe(true);
    expect(await second.take("a")).toBe(undefined);
    expect(await second.take("b")).toBeTypeOf("function");
    release?.();
    expect(await second.take("a")).toBeTypeOf("function");
  });

  test("two tabs never both get it", async () => {
    const taken = await Promise.all([tab().take("a"), tab().take("a")]);
    expect(taken.filter((release) => release !== undefined).length).toBeLessThan(2);
  });
});
