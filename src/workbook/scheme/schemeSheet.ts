import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Scheme } from "../../core/index";
import { canonicalJson } from "./canonicalJson";
import { jsonRows } from "./schemeJson";
import type { CellValue, SheetPlan } from "../../sheet/plan";
import { sheetNames } from "../sheetNames";
import { yearIn } from "../year";
import type { KnownUnit } from "../units/units";
import { unitRows, unitsIn } from "../units/units";

/** What a workbook knows of the rules it was made under. */
export interface SchemeRecord {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly year: number;
  /** Whether the workbook is the office's or one city's template. */
  readonly side: "office" | "city";
  /** The cities that the workbook is to assess; none in workbooks of version 1.1.0 and before, which did not write them down. */
  readonly units: readonly KnownUnit[];
  /** In a template, what the city had entered on each indicator that was sent back (退回), as `markOf` puts it; by code. */
  readonly sentBack: ReadonlyMap<string, string>;
}

/** SHA-256 of the scheme's canonical JSON in hexadecimal: two schemes with one digest score alike. */
export function schemeDigest(scheme: Scheme): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(scheme))));
}

/** _方案: id, version, year, digest, the whole scheme as JSON and the cities, very hidden. */
export function schemeSheetPlan(
  scheme: Scheme,
  year: number,
  { units = [], side = "office", sentBack = new Map() }: Partial<Pick<SchemeRecord, "units" | "side" | "sentBack">> = {},
): SheetPlan {
  const rows: readonly (readonly [string, ...CellValue[]])[] = [
    ["id", scheme.id],
    ["version", scheme.version],
    ["year", year],
    ["digest", schemeDigest(scheme)],
    ...jsonRows(scheme),
    ["side", side],
    ...[...sentBack].map(([code, mark]) => ["sentBack", `${code} ${mark}`] as const),
    ...unitRows(units),
  ];
  return {
    name: sheetNames.scheme,
    visibility: "veryHidden",
    cells: rows.map((row) => row.map((value) => ({ value }))),
  };
}

/** Reads _方案; null where it holds no record. */
export function readSchemeSheet(values: readonly (readonly CellValue[])[]): SchemeRecord | null {
  const find = (key: string) => values.find((row) => row[0] === key)?.[1];
  const id = find("id");
  const version = find("version");
  const digest = find("digest");
  const year = yearIn(find("year"));
  if (typeof id !== "string" || digest === undefined || digest === null || year === null) return null;
  const side = find("side") === "city" ? "city" : "office";
  return { id, version: String(version ?? ""), digest: String(digest), year, side, units: unitsIn(values), sentBack: sentBackIn(values) };
}

function sentBackIn(values: readonly (readonly CellValue[])[]): SchemeRecord["sentBack"] {
  const marks = values.filter((row) => row[0] === "sentBack").map((row) => String(row[1] ?? "").split(" "));
  return new Map(marks.flatMap(([code, mark]) => (code === undefined || mark === undefined ? [] : [[code, mark] as const])));
}
