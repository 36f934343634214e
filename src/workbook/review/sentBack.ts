import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { CellValue } from "../../sheet/plan";

/** What a city enters on one line. */
interface CityLine {
  readonly reported: CellValue;
  readonly evidence: CellValue;
}

/**
 * What a city has entered on an indicator's lines, in short: two marks differ where 自报值 or 佐证材料 do. Programs that
 * save a file anew may change spaces and line breaks; these tell nothing.
 */
export function markOf(lines: readonly CityLine[]): string {
  const texts = lines.map(({ reported, evidence }) => [plain(reported), plain(evidence)]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(texts))));
}

function plain(value: CellValue): string {
  return String(value ?? "").replaceAll(/\s+/g, " ").trim();
}
