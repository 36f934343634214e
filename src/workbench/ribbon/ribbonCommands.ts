import type { Store, WorkbenchState } from "../app/store";
import { wordsIn } from "../app/words";
import type { Words } from "../app/words";
import type { CommandChannel, CommandEnd } from "../pane/commands";
import { messageOf } from "../app/messageOf";
import { readRibbon } from "./readManifest";
import type { RibbonButton } from "./readManifest";

/** How long a ribbon command waits for the add-in to start, in milliseconds. */
const PANE_START = 20_000;

/** After how many milliseconds it asks again whether the add-in knows the command by now. */
const AGAIN = 100;

/** Reads the ribbon out of the manifest and carries its buttons' commands to the pane. */
export class RibbonCommands {
  private manifest: Document | undefined;
  private arrive: (channel: CommandChannel) => void = () => undefined;
  private channel: Promise<CommandChannel> = this.expect();

  constructor(
    private readonly store: Store<WorkbenchState>,
    /** Ends what is under way in the grid before a command begins. */
    private readonly beforeCommand: () => Promise<void>,
  ) {
    void this.load();
  }

  private get words(): Words {
    return wordsIn[this.store.get().language];
  }

  /** The pane is loaded anew; commands wait for it. */
  expectPane(): void {
    this.channel = this.expect();
    this.store.set({ running: [], disabled: [] });
  }

  /** What the add-in asks for of its buttons; those it does not name stay as they are. */
  readonly enable = (asked: ReadonlyMap<string, boolean>): void => {
    const disabled = new Set(this.store.get().disabled);
    for (const [id, isEnabled] of asked) {
      if (isEnabled) disabled.delete(id);
      else disabled.add(id);
    }
    this.store.set({ disabled: [...disabled] });
  };

  readonly connect = (channel: CommandChannel): void => this.arrive(channel);

  /** Draws the ribbon in the language of the moment. */
  word(): void {
    if (this.manifest !== undefined) this.store.set({ ribbon: readRibbon(this.manifest, this.store.get().language, document.baseURI) });
  }

  /** Runs a button; the promise is rejected, and the button says why, when the add-in does not do it. */
  async run({ action, id }: RibbonButton): Promise<void> {
    if (action.kind === "pane") {
      this.store.set({ isPaneOpen: !this.store.get().isPaneOpen });
      return;
    }
    const broken = { ...this.store.get().broken };
    delete broken[id];
    this.store.set({ broken, running: [...this.store.get().running, id] });
    try {
      await this.runFunction(action.name);
    } catch (error) {
      this.store.set({ broken: { ...this.store.get().broken, [id]: messageOf(error) } });
      throw error;
    } finally {
      this.store.set({ running: this.store.get().running.filter((one) => one !== id) });
    }
  }

  private async runFunction(name: string): Promise<void> {
    await this.beforeCommand();
    const channel = await Promise.race([
      this.channel,
      new Promise<never>((_resolve, reject) => {
        setTimeout(() => reject(new Error(this.words.notRegistered(name))), PANE_START);
      }),
    ]);
    const end = await this.runOnceRegistered(channel, name);
    if (end === "notRegistered") throw new Error(this.words.notRegistered(name));
    if (end === "failed") throw new Error(this.words.commandFailed(name));
  }

  /** Office.js is there a moment before the add-in has told it its functions: a button pressed then waits for that. */
  private async runOnceRegistered(channel: CommandChannel, name: string): Promise<CommandEnd> {
    const until = Date.now() + PANE_START;
    for (;;) {
      const end = await channel.run(name);
      if (end !== "notRegistered" || Date.now() > until) return end;
      await new Promise((resolve) => {
        setTimeout(resolve, AGAIN);
      });
    }
  }

  private expect(): Promise<CommandChannel> {
    return new Promise((resolve) => {
      this.arrive = resolve;
    });
  }

  private async load(): Promise<void> {
    try {
      const response = await fetch("manifest.xml");
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      this.manifest = new DOMParser().parseFromString(await response.text(), "application/xml");
      this.word();
    } catch (error) {
      this.store.set({ message: { kind: "error", text: this.words.noManifest(messageOf(error)) } });
    }
  }
}
