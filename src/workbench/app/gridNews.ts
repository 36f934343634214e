import type { EditingNews } from "../grid/editing";
import type { Message, Store, WorkbenchState } from "./store";
import type { Words } from "./words";

interface NewsOptions {
  readonly store: Store<WorkbenchState>;
  words(): Words;
  say(kind: Message["kind"], text: string): void;
}

/** Says what becomes of what is typed into cells. */
export function gridNews({ store, words, say }: NewsOptions): EditingNews {
  return {
    onRefused(why, entry) {
      if (entry !== undefined) say("error", words().notEntered(entry.place, entry.text, why));
      else if (why !== "changed") say("error", words()[why]);
    },
    onRejected: (rejection) => store.set({ rejection }),
    onWaiting(isWaiting) {
      const { entryWaits } = words();
      if (isWaiting) say("info", entryWaits);
      else if (store.get().message?.text === entryWaits) store.set({ message: null });
    },
  };
}
