import { readChoices, rememberChoices } from "../app/choices";
import type { DraftChoice } from "../app/choices";
import type { DocumentState } from "../app/store";
import { Store } from "../app/store";
import type { Words } from "../app/words";
import type { Change } from "../grid/changes";
import type { SheetPlan } from "../../sheet/plan";
import { assemble } from "./assemble";
import { DraftFailure } from "./draft";
import type { DraftInfo, DraftStore, StoredDraft, Typed } from "./draft";
import { createHolding } from "./holding";
import type { Holding } from "./holding";
import { CurrentDraft } from "./keep/currentDraft";
import type { Held } from "./keep/currentDraft";
import type { KeptBook } from "./keep/keptBook";
import type { DraftLine, DraftsState, Erasure } from "./state";
import { failureOf } from "./store/requests";
import { hasStore, openStore } from "./store/indexedDb";
import { rememberOwn, ownDraft } from "./own";
import { isSpent, unsavedFirst } from "./which";

/** The workbench, as drafts need it. */
export interface DraftHost {
  words(): Words;
  /** The open workbook, how many of its changes are in no file, and the add-in's settings in it. */
  document(): DocumentState;
  unsaved(): number;
  settings(): ReadonlyMap<string, string>;
  say(kind: "info" | "success" | "error", text: string): void;
  busy(text: string | null): void;
  mayDiscard(): Promise<boolean>;
  /** Puts a draft's sheets in the place of the open workbook. */
  restore(plans: readonly SheetPlan[], document: DocumentState, draft: DraftInfo): Promise<void>;
  /** Opens the editor of a cell of the draft with what had been typed; its place when the cell has something newer. */
  retype(typed: Typed, sheetIndex: number): Promise<string | undefined>;
}

/** Drafts kept in the browser, so that a reload or a crash loses nothing: asked for once, erasable, one tab for each. */
export class Drafts {
  readonly store = new Store<DraftsState>({ choice: readChoices().drafts, isAsking: false, offer: null, list: null, erasure: null });
  private opened: Promise<DraftStore> | undefined;
  private current: CurrentDraft | undefined;
  private readonly holding: Holding = createHolding();
  private isRestoring = false;
  private isDiscarding = false;

  constructor(private readonly host: DraftHost) {}

  /** To be called when the grid works: looks for drafts of earlier, and begins to follow the workbook. */
  async start(book: KeptBook): Promise<void> {
    const { host, holding } = this;
    this.current = new CurrentDraft({
      book,
      holding,
      store: () => this.database(),
      told: () => {
        const { name, isSample, losses } = host.document();
        return { name, isSample, changes: host.unsaved(), settings: [...host.settings()], ...(losses === undefined ? {} : { losses }) };
      },
      onFailure: (code) => host.say("error", host.words().drafts.failure[code]),
      onDraft: rememberOwn,
    });
    // What nobody can read is said when a change is to be kept, not when the page starts.
    await this.look().catch(() => undefined);
  }

  changed(change: Change): void {
    this.isDiscarding = false;
    const { choice, isAsking } = this.store.get();
    if (choice === "keep") void this.current?.begin();
    else if (choice === undefined && !isAsking && typeof indexedDB !== "undefined") this.store.set({ isAsking: true });
    this.current?.note(change);
  }

  typed(): void {
    if (this.store.get().choice === "keep" && !this.isRestoring) void this.current?.beginIfTyped();
    this.current?.touch();
  }

  saved(): void {
    this.current?.saved();
  }

  /** The person does without the changes of the workbook that is about to go. */
  discarding(): void {
    this.isDiscarding = true;
  }

  /** To be called before another workbook takes the place of the open one, and after it. */
  async leave(): Promise<void> {
    await this.current?.leave(this.isDiscarding);
    this.isDiscarding = false;
  }

  arrived(): void {
    const isBook = this.host.document().name !== null;
    // The first change of a large workbook would otherwise wait until all its sheets are stored.
    if (isBook && !this.isRestoring && this.store.get().choice === "keep") void this.current?.begin();
  }

  flush(isLast: boolean): void {
    if (isLast) this.current?.flushNow();
    else void this.current?.flush();
  }

  /** Answers whether drafts are kept from now on. Those that are there stay; `erase` asks about them. */
  choose(choice: DraftChoice): void {
    rememberChoices({ drafts: choice });
    this.store.set({ choice, isAsking: false });
    if (choice === "keep") {
      if (this.host.unsaved() > 0) void this.current?.begin();
    } else void this.current?.leave(true);
  }

  /** Another tab has made its choice. */
  followChoice(): void {
    const { drafts: choice } = readChoices();
    if (choice === this.store.get().choice || choice === undefined) return;
    this.choose(choice);
    if (choice === "none") this.store.set({ offer: null, list: null });
  }

  async showList(): Promise<void> {
    try {
      const drafts = this.store.get().choice === "keep" ? await (await this.database()).list() : [];
      const lines = drafts.map(async (draft): Promise<DraftLine> => {
        if (draft.id === this.current?.id) return { ...draft, place: "here" };
        return { ...draft, place: (await this.holding.isHeldElsewhere(draft.id)) ? "elsewhere" : "closed" };
      });
      const list = await Promise.all(lines);
      this.store.set({ list: list.sort((a, b) => (b.info?.changedAt ?? 0) - (a.info?.changedAt ?? 0)) });
    } catch (error) {
      this.store.set({ list: [] });
      this.host.say("error", this.host.words().drafts.failure[failureOf(error).code]);
    }
  }

  readonly hideList = (): void => this.store.set({ list: null });
  readonly hideOffer = (): void => this.store.set({ offer: null });

  /** Opens a draft in the place of the open workbook, after asking about unsaved changes; as a copy it is left as it is. */
  async open(info: DraftInfo, asCopy = false): Promise<void> {
    const { host } = this;
    const words = host.words();
    this.store.set({ list: null });
    if (!(await host.mayDiscard())) return;
    const release = asCopy ? undefined : await this.holding.take(info.id);
    if (!asCopy && release === undefined) {
      this.store.set({ offer: { kind: "held", info } });
      return;
    }
    this.store.set({ offer: null });
    const name = info.name ?? words.emptyName;
    host.busy(words.drafts.opening(name));
    try {
      const stored = await (await this.database()).read(info.id);
      if (stored === undefined) host.say("error", words.drafts.gone);
      else await this.restore(stored, asCopy ? words.drafts.copyName(name) : stored.info.name, release);
    } catch (error) {
      release?.();
      const { code } = failureOf(error);
      if (code === "broken") this.store.set({ offer: { kind: "broken", id: info.id, name } });
      else host.say("error", words.drafts.failure[code]);
    } finally {
      host.busy(null);
    }
  }

  readonly ask = (erasure: Erasure | null): void => this.store.set({ erasure });

  /** Does what the question asked: erases, and with "off" keeps nothing from now on. */
  async erase({ kind, ...which }: Erasure): Promise<void> {
    const { list, offer } = this.store.get();
    this.store.set({ erasure: null });
    try {
      const database = await this.database();
      const ids = "id" in which ? [which.id] : (await database.list()).map(({ id }) => id);
      if (kind === "off") this.choose("none");
      for (const id of ids) {
        if (id === this.current?.id) {
          if (kind === "one") await this.current.leave(true);
        } else if (kind === "off" || !(await this.holding.isHeldElsewhere(id))) await database.erase(id);
      }
      const offered = offer?.kind === "broken" ? offer.id : offer?.info.id;
      if (offered !== undefined && ids.includes(offered)) this.store.set({ offer: null });
    } catch (error) {
      this.host.say("error", this.host.words().drafts.failure[failureOf(error).code]);
    }
    if (list !== null) await this.showList();
  }

  private async restore(stored: StoredDraft, name: string | null, release: Held["release"] | undefined): Promise<void> {
    const { host } = this;
    const { info } = stored;
    const { losses } = info;
    const plans = assemble(stored);
    this.isRestoring = true;
    try {
      await host.restore(plans, { name, isSample: info.isSample, isChanged: info.changes > 0, ...(losses === undefined ? {} : { losses }) }, info);
      await this.current?.begin(release === undefined ? undefined : { info, release });
    } catch (error) {
      throw new DraftFailure("broken", { cause: error });
    } finally {
      this.isRestoring = false;
    }
    host.say("success", host.words().drafts.restored(name ?? host.words().emptyName, info.changes > 0));
    if (info.typed === undefined) return;
    const place = await host.retype(info.typed, info.sheets.indexOf(info.typed.sheet));
    if (place !== undefined) host.say("error", host.words().drafts.typedAside(place, info.typed.text));
    this.current?.retyped();
  }

  /** Offers the newest draft that is in no file, and erases those that nobody would miss. */
  private async look(): Promise<void> {
    const { choice } = this.store.get();
    if (choice === "none" || (choice === undefined && !(await hasStore()))) return;
    const database = await this.database();
    const drafts = await database.list();
    // Browsers take seconds to put choices on the disk; that there are drafts tells what was chosen before a crash.
    if (choice === undefined && drafts.length > 0) this.choose("keep");
    const free = new Set<string>();
    for (const { id } of drafts) if (!(await this.holding.isHeldElsewhere(id))) free.add(id);
    for (const { id, info } of drafts) if (info !== undefined && free.has(id) && isSpent(info, Date.now())) await database.erase(id);
    const unsaved = unsavedFirst(
      drafts.filter(({ id }) => free.has(id)),
      ownDraft(),
    );
    const [info] = unsaved;
    const broken = drafts.find((draft) => draft.info === undefined);
    if (info !== undefined) this.store.set({ offer: { kind: "unsaved", info, others: unsaved.length - 1 } });
    else if (broken !== undefined) this.store.set({ offer: { kind: "broken", id: broken.id, name: undefined } });
  }

  private database(): Promise<DraftStore> {
    if (this.opened === undefined) {
      this.opened = openStore();
      // Another attempt may find the browser in another mood.
      this.opened.catch(() => {
        this.opened = undefined;
      });
    }
    return this.opened;
  }
}
