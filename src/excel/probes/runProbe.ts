import { hostCodeOf, toHostError } from "../hostError";
import type { Bench, Fact, Probe } from "./probe";

/** How a probe ended. */
export interface ProbeOutcome {
  /** "absent": this Excel does not have what is asked for. "failed": it refused something that the add-in needs for asking. */
  readonly state: "holds" | "differs" | "absent" | "failed";
  readonly got: Fact;
  /** What Excel said where it refused; "" otherwise. */
  readonly technical: string;
  readonly milliseconds: number;
}

/** How long something that happened may take to be told, and one probe in all, in milliseconds. */
const patience = 3_000;
const longest = 30_000;
const pause = 20;

/** Sheets of one run: all names begin alike, and no sheet of a person does. */
export interface Traces {
  readonly prefix: string;
  count: number;
}

export function newTraces(): Traces {
  return { prefix: `自检_${Math.random().toString(36).slice(2, 8)}_`, count: 0 };
}

/** Asks for one fact on a new sheet, which is gone again afterwards. Never throws: what goes wrong is in the outcome. */
export async function runProbe(probe: Probe, traces: Traces): Promise<ProbeOutcome> {
  const started = performance.now();
  const ended = (state: ProbeOutcome["state"], got: Fact, technical = ""): ProbeOutcome => ({
    state,
    got,
    technical,
    milliseconds: Math.round(performance.now() - started),
  });
  if (probe.since !== undefined && !Office.context.requirements.isSetSupported("ExcelApi", probe.since)) return ended("absent", null);
  try {
    const got = await inTime(Excel.run({ delayForCellEdit: true }, async (context) => probe.run(benchOf(context, traces))));
    return ended(isSame(got, probe.expected) ? "holds" : "differs", got);
  } catch (error) {
    return ended("failed", null, toHostError(error).technical);
  } finally {
    await removeTraces(traces);
  }
}

/** What does not end in time is given up: the other facts are to be asked all the same. */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${longest} ms`)), longest);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isSame(got: Fact, expected: Fact): boolean {
  return JSON.stringify(got ?? null) === JSON.stringify(expected ?? null);
}

function benchOf(context: Excel.RequestContext, traces: Traces): Bench {
  const { workbook } = context;
  const freeName = () => `${traces.prefix}${(traces.count += 1)}`;
  const name = freeName();
  const sync = async () => {
    await context.sync();
  };
  return {
    context,
    workbook,
    name,
    sheet: workbook.worksheets.add(name),
    sync,
    addSheet: () => workbook.worksheets.add(freeName()),
    freeName,
    refusal: async () => {
      try {
        await context.sync();
        return "";
      } catch (error) {
        return hostCodeOf(error) || String(error);
      }
    },
    until: async (isSo) => {
      const end = performance.now() + patience;
      while (!isSo() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, pause));
    },
  };
}

/** Removes every sheet of the run, whatever state a probe left it in; what cannot be removed stays and is told at the end. */
async function removeTraces({ prefix }: Traces): Promise<void> {
  for (const name of await tracesLeft({ prefix })) {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.visibility = "Visible";
      sheet.delete();
      await context.sync();
    }).catch(() => undefined);
  }
}

/** Names of sheets of the run that still stand in the workbook. */
export async function tracesLeft({ prefix }: Pick<Traces, "prefix">): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name).filter((name) => name.startsWith(prefix));
  });
}
