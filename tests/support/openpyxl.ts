import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProgram, inFolder, runProgram } from "./programs";

/** What openpyxl finds in a sheet, in its own words. */
export interface OpenpyxlSheet {
  readonly name: string;
  readonly state: string;
  readonly cells: readonly (readonly (readonly [value: string | number | boolean | null, type: string])[])[];
  readonly styles: Readonly<Record<string, Readonly<Record<string, string | number | boolean | null>>>>;
  readonly merges: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  readonly hiddenColumns: readonly string[];
  readonly heights: Readonly<Record<string, number>>;
  readonly hiddenRows: readonly number[];
  readonly freeze: string | null;
  readonly gridlines: boolean | null;
  readonly zoom: number | null;
  /** Levels of grouped columns by letter. */
  readonly outline: Readonly<Record<string, number>>;
  readonly tab: string | null;
  readonly validations: readonly object[];
  readonly formats: readonly object[];
  readonly print: Readonly<Record<string, unknown>>;
  readonly protection: Readonly<Record<string, unknown>>;
  readonly filter: string | null;
  readonly charts: readonly object[];
}

export interface OpenpyxlBook {
  readonly title: string | null;
  readonly creator: string | null;
  readonly calculates: boolean;
  readonly active: string;
  readonly sheets: readonly OpenpyxlSheet[];
}

const script = fileURLToPath(new URL("describe_workbook.py", import.meta.url));
// Debian installs the package for its own Python only.
const python = ["/usr/bin/python3", "python3"]
  .map((name) => findProgram(name))
  .find((path) => path !== undefined && spawnSync(path, ["-c", "import openpyxl"]).status === 0);

/** Whether openpyxl is on this machine. Tests that need it skip themselves, saying why, where it is not. */
export const openpyxlAvailable = python !== undefined;
export const openpyxlMissing = "openpyxl (python3-openpyxl) is not installed, so this file's tests are skipped";

/** Opens a workbook with openpyxl and answers what it finds. */
export async function openWithOpenpyxl(bytes: Uint8Array): Promise<OpenpyxlBook> {
  return (await run(bytes)).book;
}

/** The file as openpyxl saves it. */
export async function resavedByOpenpyxl(bytes: Uint8Array): Promise<Uint8Array> {
  return (await run(bytes)).saved;
}

async function run(bytes: Uint8Array): Promise<{ book: OpenpyxlBook; saved: Uint8Array }> {
  if (python === undefined) throw new Error(openpyxlMissing);
  return inFolder(async (folder) => {
    const [source, target] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
    await writeFile(source, bytes);
    const book: OpenpyxlBook = JSON.parse(await runProgram(python, [script, source, target]));
    return { book, saved: await readFile(target) };
  });
}

const filler = fileURLToPath(new URL("fill_templates.py", import.meta.url));

/** The files of an archive of templates with these cells typed in by openpyxl: by city, then by address. Locked cells are refused. */
export async function filledByOpenpyxl(
  archive: Uint8Array,
  values: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>,
): Promise<ReadonlyMap<string, Buffer>> {
  if (python === undefined) throw new Error(openpyxlMissing);
  return inFolder(async (folder) => {
    const [source, cells] = [join(folder, "templates.zip"), join(folder, "values.json")];
    await writeFile(source, archive);
    await writeFile(cells, JSON.stringify(values));
    const out = join(folder, "filled");
    await mkdir(out);
    await runProgram(python, [filler, source, cells, out]);
    const names = await readdir(out);
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(out, name))] as const)));
  });
}
