import { crc32 } from "../../src/xlsx/zip/crc32";
import type { Cell, SheetPlan } from "../../src/sheet/plan";
import { pick, whole } from "../support/fuzz";
import type { EditableSheet } from "../support/returnedFiles";

type Random = () => number;
type Parts = ReadonlyMap<string, string>;

/** A zip file of these parts, nothing packed. */
export function storedZip(parts: Iterable<readonly [string, string]>): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const [content, title] = [Buffer.from(text), Buffer.from(name)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, title, content]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, rest, title);
    pieces.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(directory.length / 4, 8);
  end.writeUInt16LE(directory.length / 4, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, listed, end]));
}

/** A file with bytes flipped, cut, doubled, taken away or put in. */
export function mutatedBytes(file: Uint8Array, random: Random): Uint8Array {
  let bytes = file;
  const put = (at: number, taken: number, added: ArrayLike<number>) => {
    const joined = new Uint8Array(bytes.length - taken + added.length);
    joined.set(bytes.subarray(0, at));
    joined.set(added, at);
    joined.set(bytes.subarray(at + taken), at + added.length);
    bytes = joined;
  };
  const times = 1 + whole(random, 3);
  for (let time = 0; time < times; time += 1) {
    // Half of the mutations go for the directory at the end, where a zip file says what is in it.
    const at = random() < 0.5 ? whole(random, bytes.length) : bytes.length - 1 - whole(random, Math.min(bytes.length, 900));
    const length = 1 + whole(random, random() < 0.8 ? 4 : 400);
    const kind = whole(random, 5);
    if (kind === 0) put(at, 1, [(bytes[at] ?? 0) ^ (1 << whole(random, 8))]);
    else if (kind === 1) put(at, Math.min(length, bytes.length - at), []);
    else if (kind === 2) put(at, 0, bytes.slice(at, at + length));
    else if (kind === 3) bytes = bytes.slice(0, at);
    else put(at, 0, Array.from({ length }, () => whole(random, 256)));
    if (bytes.length === 0) break;
  }
  return bytes;
}

/** Parts with some taken away, renamed, emptied, swapped or put in anew. */
export function mutatedParts(parts: Parts, random: Random): [string, string][] {
  const made = [...parts].map(([name, text]): [string, string] => [name, text]);
  const at = whole(random, made.length);
  const other = whole(random, made.length);
  const [one, two] = [made[at], made[other]];
  if (one === undefined || two === undefined) return made;
  switch (whole(random, 8)) {
    case 0:
      made.splice(at, 1);
      break;
    case 1:
      one[0] = pick(random, ["xl/other.xml", "../evil.xml", one[0].toUpperCase(), `/${one[0]}`, ""]);
      break;
    case 2:
      one[1] = pick(random, ["", " ", "<a/>", "\u0000"]);
      break;
    case 3:
      [one[1], two[1]] = [two[1], one[1]];
      break;
    case 4:
      made.push([one[0], two[1]]);
      break;
    case 5:
      made.push([pick(random, ["xl/media/image1.png", "xl/vbaProject.bin", "docProps/x.xml", "xl/worksheets/"]), one[1]]);
      break;
    case 6:
      made.sort(() => random() - 0.5);
      break;
    default:
      one[1] = one[1].slice(0, whole(random, one[1].length));
  }
  return made;
}

/** Parts with one's XML changed: mostly the form's, the texts' or the workbook's. */
export function mutatedXml(parts: Parts, random: Random): [string, string][] {
  const wanted = pick(random, ["xl/worksheets/sheet2.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet2.xml", "xl/sharedstrings.xml", "xl/workbook.xml", ...parts.keys()]);
  return [...parts].map(([name, text]): [string, string] => [name, name === wanted ? mutatedText(text, random) : text]);
}

function mutatedText(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^>]*>/g)];
  const cells = [...text.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>[^]*?<\/c>)/g)];
  const entries = cells.filter(([, at = ""]) => /^[AIKQ]\d/.test(at));
  const tag = pick(random, tags);
  const replaceAt = (at: number, length: number, by: string) => text.slice(0, at) + by + text.slice(at + length);
  const swapped = (a: RegExpExecArray, b: RegExpExecArray, left: string, right: string) => {
    const [first, last] = a.index < b.index ? [a, b] : [b, a];
    return replaceAt(last.index, last[0].length, left).slice(0, first.index) + right + replaceAt(last.index, last[0].length, left).slice(first.index + first[0].length);
  };
  const cellOf = () => pick(random, random() < 0.6 && entries.length > 0 ? entries : cells);
  const rows = [...text.matchAll(/<row [^>]*>[^]*?<\/row>/g)];
  switch (whole(random, 12)) {
    case 0:
      return replaceAt(tag.index, tag[0].length, "");
    case 1:
      return replaceAt(tag.index, 0, tag[0]);
    case 2:
      return replaceAt(whole(random, text.length), 1, pick(random, ["<", ">", "&", '"', "\u0001", "\ud800", "é", "&#x0;", "&nope;", "]]>"]));
    case 3:
      return text.replace(/(<[?]xml[^>]*[?]>)?/, (head) => `${head}<!DOCTYPE a [<!ENTITY b "c">]>`);
    case 4: {
      const numbers = [...text.matchAll(/="(\d+)"/g)];
      if (numbers.length === 0) return text;
      const number = pick(random, numbers);
      return replaceAt(number.index, number[0].length, `="${pick(random, ["0", "-1", "1", "99999999999", "x", "", "1e9", String(whole(random, 200))])}"`);
    }
    case 5: {
      if (cells.length < 2) return text;
      const [a, b] = [cellOf(), cellOf()];
      return a.index === b.index ? text : swapped(a, b, a[0], b[0]);
    }
    case 6: {
      if (cells.length < 2) return text;
      const [a, b] = [cellOf(), cellOf()];
      return replaceAt(a.index, a[0].length, a[0].replace(` r="${a[1]}"`, ` r="${b[1]}"`));
    }
    case 7: {
      if (rows.length < 2) return text;
      const [a, b] = [pick(random, rows), pick(random, rows)];
      return a.index === b.index ? text : swapped(a, b, a[0], b[0]);
    }
    case 8: {
      if (cells.length === 0) return text;
      const cell = cellOf();
      const by = pick(random, ["", `<c r="${cell[1]}" t="str"><v>#N/A</v></c>`, `<c r="${cell[1]}"><f>1+1</f><v>2</v></c>`, `<c r="${cell[1]}"><v>7</v></c>`, `<c r="${cell[1]}" t="s"><v>99999</v></c>`, `<c r="${cell[1]}" t="b"><v>1</v></c>`, `<c r="${cell[1]}" t="inlineStr"><is><t>文</t></is></c>`]);
      return replaceAt(cell.index, cell[0].length, by);
    }
    case 9:
      return text.slice(0, whole(random, text.length));
    case 10: {
      if (cells.length === 0) return text;
      const cell = cellOf();
      return replaceAt(cell.index, cell[0].length, cell[0].replace(` r="${cell[1]}"`, ""));
    }
    default: {
      const words = [...text.matchAll(/>([^<]+)</g)];
      if (words.length === 0) return text;
      const [a, b] = [pick(random, words), pick(random, words)];
      return replaceAt(a.index, a[0].length, b[0]);
    }
  }
}

const nasty: readonly Cell[] = [
  {}, { value: 0 }, { value: -1 }, { value: 1e308 }, { value: true }, { value: "" }, { value: " " }, { value: "12" }, { value: "#N/A" }, { value: "=1+1" },
  { value: "\u202e12" }, { value: "a\u0000b" }, { value: "#columns" }, { value: "#form" }, { value: "1.3.fullTime" }, { value: " 1.3.fullTime " },
  { value: "自报值" }, { value: "年度计划数" }, { value: "无锡市" }, { formula: "=1+1", value: 2 }, { formula: "=1/0", value: "#DIV/0!" },
  { value: 41_000, style: { format: "yyyy/m/d" } }, { value: "__proto__" }, { value: "是" },
];

/** Sheets with cells, lines, columns, names, merges or looks changed as a person or a program might; mostly those of `units`. */
export function mutatedPlans(plans: readonly SheetPlan[], random: Random, units: readonly string[] = ["南京市"]): SheetPlan[] {
  const made = plans.map((plan): EditableSheet => ({ ...plan, cells: plan.cells.map((row) => [...row]) }));
  const times = 1 + whole(random, 4);
  for (let time = 0; time < times; time += 1) mutateSheets(made, random, units);
  // Moving cells about may have left holes, which no reader makes.
  return made.map((sheet) => ({ ...sheet, cells: sheet.cells.map((row) => Array.from(row)) }));
}

function mutateSheets(sheets: EditableSheet[], random: Random, units: readonly string[]): void {
  const unit = pick(random, units);
  const at = random() < 0.85 ? sheets.findIndex((sheet) => sheet.name === unit) : whole(random, sheets.length);
  const sheet = sheets[at] ?? sheets[0];
  if (sheet === undefined) return;
  const { cells } = sheet;
  const row = whole(random, cells.length);
  const other = whole(random, cells.length);
  const column = pick(random, [0, 2, 8, 10, 10, 10, 11, 12, 16, whole(random, 22)]);
  const line = cells[row] ?? [];
  switch (whole(random, 15)) {
    case 0:
    case 1:
    case 2:
      line[column] = { ...pick(random, nasty) };
      break;
    case 3:
      cells.splice(row, 1);
      break;
    case 4:
      cells.splice(row, 0, random() < 0.5 ? [] : [...(cells[other] ?? [])]);
      break;
    case 5:
      [cells[row], cells[other]] = [cells[other] ?? [], line];
      break;
    case 6: {
      // Part of two lines changes places: only some columns were sorted.
      const target = cells[other] ?? [];
      for (let from = whole(random, 12); from < 22; from += 1) [line[from], target[from]] = [target[from], line[from]];
      break;
    }
    case 7:
      [line[0], (cells[other] ?? [])[0]] = [(cells[other] ?? [])[0], line[0]];
      break;
    case 8: {
      const [a, b] = [whole(random, 22), whole(random, 22)];
      for (const one of cells) [one[a], one[b]] = [one[b], one[a]];
      break;
    }
    case 9:
      for (const one of cells) one.splice(column, random() < 0.5 ? 0 : 1, ...(random() < 0.5 ? [undefined] : []));
      break;
    case 10: {
      const header = cells[3] ?? [];
      const [a, b] = [whole(random, 22), whole(random, 22)];
      [header[a], header[b]] = [header[b], header[a]];
      break;
    }
    case 11:
      if (at >= 0) sheets[at] = { ...sheet, name: pick(random, ["无锡市", "南京", "_方案", "填报说明", "汇总"]) };
      break;
    case 12:
      if (random() < 0.5) sheets.splice(whole(random, sheets.length), 1);
      else sheets.push({ ...sheet, name: pick(random, ["副本", "南京市"]), cells: cells.map((one) => [...one]) });
      break;
    case 13:
      if (at >= 0) sheets[at] = { ...sheet, merges: [...(sheet.merges ?? []), { row, column, rows: 1 + whole(random, 3), columns: 1 + whole(random, 3) }] };
      break;
    default:
      if (at >= 0) sheets[at] = { ...sheet, hiddenRows: [row], hiddenColumns: [column], protected: random() < 0.5, visibility: pick(random, ["visible", "hidden", "veryHidden"]) };
  }
}
