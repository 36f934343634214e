import { CommandType } from "@univerjs/core";
import type { ICommandInfo, ICommandService, IDisposable, IExecutionOptions } from "@univerjs/core";
import type { Book } from "./book";
import type { Entries } from "./entries";
import { Overtaken } from "./errors";
import { isRecord } from "./wire";

/** After so many beginnings a request that only reads is carried through: entries wait for it, and everything else begins it once more. */
const MANY_BEGINNINGS = 4;

/** Whose turn it is, a person's or a request's, wherever a request stops on its way and the page takes keys and clicks. */
export interface Turns extends IDisposable {
  /**
   * Carries out a request. One that writes keeps people away. One that only reads never does: when a person has changed
   * something meanwhile it begins anew, so that what it answers was all there at one time.
   */
  carryOut<R>(writes: boolean, work: () => Promise<R>): Promise<R>;
  /** Waits in the middle of a request. */
  stop(pause: Promise<void>): Promise<void>;
  /** The request has done its work: what waited for it is done now. */
  end(): void;
  /** To be asked before each command; true when it must not be carried out now, as it will be later. */
  postpones(info: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean;
}

type Request = "none" | "writing" | "reading" | "reading through";

export function createTurns(book: Book, commands: ICommandService, entries: Entries): Turns {
  let request: Request = "none";
  let isOvertaken = false;

  /** Whether a command changes what the workbook holds, and is not the add-in's or the calculation's. */
  function isPersons({ type, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
    const isOurs = isRecord(params) && params["unitId"] === book.unitId;
    return type === CommandType.MUTATION && isOurs && options?.onlyLocal !== true && !book.acting;
  }

  const following = commands.onCommandExecuted((info, options) => {
    if (request !== "none" && request !== "writing" && isPersons(info, options)) isOvertaken = true;
  });

  function end(): void {
    request = "none";
    entries.release();
  }

  return {
    async carryOut(writes, work) {
      for (let beginnings = 1; ; beginnings += 1) {
        request = writes ? "writing" : beginnings < MANY_BEGINNINGS ? "reading" : "reading through";
        isOvertaken = false;
        try {
          const result = await work();
          if (!isOvertaken) return result;
        } catch (error) {
          if (!(error instanceof Overtaken)) throw error;
        } finally {
          end();
        }
      }
    },
    async stop(pause) {
      book.busy = request === "writing";
      try {
        await pause;
      } finally {
        book.busy = false;
      }
      if (isOvertaken) throw new Overtaken();
    },
    end,
    postpones(info, options) {
      if (book.acting) return false;
      if (entries.keep(info, book.makesWait || request === "reading through")) return true;
      // What comes after an entry must not be done before it.
      if (entries.areKept && !book.makesWait && isPersons(info, options)) entries.release();
      return false;
    },
    dispose: () => following.dispose(),
  };
}
