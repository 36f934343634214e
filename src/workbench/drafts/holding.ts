import { pause } from "./keep/idle";

/** One tab at a time has a draft open. */
export interface Holding {
  /** Takes the draft for this tab; undefined when another one has it. */
  take(id: string): Promise<(() => void) | undefined>;
  isHeldElsewhere(id: string): Promise<boolean>;
}

const PREFIX = "credit-assessment-draft.";
/** How long other tabs have to answer, in milliseconds. */
const ANSWER = 300;

/** By the browser's locks, which end with their page however it ends; by asking the other tabs where it has none. */
export function createHolding(): Holding {
  if ("locks" in navigator) return byLocks(navigator.locks);
  return typeof BroadcastChannel === "undefined" ? alone : byAsking(new BroadcastChannel(`${PREFIX}tabs`));
}

/** Where tabs cannot speak to each other at all. */
const alone: Holding = { take: async () => () => undefined, isHeldElsewhere: async () => false };

function byLocks(locks: LockManager): Holding {
  const mine = new Set<string>();
  return {
    take: (id) =>
      new Promise((resolve, reject) => {
        const hold = (lock: Lock | null): Promise<void> | undefined => {
          if (lock === null) {
            resolve(undefined);
            return undefined;
          }
          mine.add(id);
          return new Promise((release) => {
            resolve(() => {
              mine.delete(id);
              release();
            });
          });
        };
        locks.request(PREFIX + id, { ifAvailable: true }, hold).catch(reject);
      }),
    async isHeldElsewhere(id) {
      const { held = [] } = await locks.query();
      return !mine.has(id) && held.some(({ name }) => name === PREFIX + id);
    },
  };
}

interface TabMessage {
  readonly kind: "who" | "me";
  readonly id: string;
}

/** Browsers have no locks where the page does not come by https. */
export function byAsking(channel: BroadcastChannel): Holding {
  const mine = new Set<string>();
  const told = new Set<string>();
  channel.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind === "me") told.add(data.id);
    else if (mine.has(data.id)) say({ kind: "me", id: data.id });
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows
  const say = (message: TabMessage): void => channel.postMessage(message);
  const isHeldElsewhere = async (id: string): Promise<boolean> => {
    told.delete(id);
    say({ kind: "who", id });
    await pause(ANSWER);
    return told.has(id);
  };
  return {
    isHeldElsewhere,
    async take(id) {
      // Two tabs that ask at the same time both hear of the other, and neither takes it.
      mine.add(id);
      if (!(await isHeldElsewhere(id))) return () => void mine.delete(id);
      mine.delete(id);
      return undefined;
    },
  };
}
