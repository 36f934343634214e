import type { Book } from "../book/book";
import { breathe } from "../book/breathe";
import { freeFileName } from "../book/freeFileName";
import type { ActionOptions, MadeFile, Outcome } from "../types";

type UnitForm = Book["units"][number];

interface UnitFiles {
  readonly units: readonly UnitForm[];
  /** What a city's file is called. */
  readonly nameOf: (unit: string) => string;
  readonly make: (unit: UnitForm, name: string) => Promise<Uint8Array>;
  /** What all of them are called in one. */
  readonly archive: string;
}

/** Makes a file for each city, one at a time, and packs several into one; null where there is none to make. */
export async function unitFiles({ units, nameOf, make, archive }: UnitFiles, { onProgress, signal }: ActionOptions): Promise<Outcome<MadeFile | null>> {
  const files: MadeFile[] = [];
  for (const unit of units) {
    onProgress?.({ done: files.length, total: units.length, doing: unit.reading.unit });
    await breathe();
    if (signal?.aborted === true) return { ok: false, failure: { code: "cancelled", items: [] } };
    const name = freeFileName(nameOf(unit.reading.unit), files);
    files.push({ name, bytes: await make(unit, name) });
  }
  onProgress?.({ done: files.length, total: units.length, doing: "" });
  if (files.length < 2) return { ok: true, value: files[0] ?? null };
  const { packZip } = await import("../../xlsx/index");
  return { ok: true, value: { name: archive, bytes: await packZip(files.map(({ name, bytes }) => [name, bytes] as const), new Date()) } };
}

/** The cities asked for. */
export function unitsAsked({ units }: Book, asked: "all" | readonly string[]): readonly UnitForm[] {
  return asked === "all" ? units : units.filter(({ reading }) => asked.includes(reading.unit));
}
