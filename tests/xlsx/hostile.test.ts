import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { LIMITS, readWorkbook, readXlsx, writeXlsx, type Limits, type Problem } from "../../src/xlsx";
import { runs } from "../support/runs";
import { relations, smallest, texts, workbookFile, worksheet, zipOf, type Parts } from "./files";
import { form, ranking } from "./plans";

const plain = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const CONTENT_TYPES = "application/vnd.ms-excel";

/** The start of a compound file with one stream of this name. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set(OLE2);
  bytes.set([...name].flatMap((letter) => [letter.charCodeAt(0), 0]), 1024);
  return bytes;
}

/** Both ways of reading must say the same; the test runner ends one that never comes back. */
async function problemOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Problem | undefined> {
  const contents = await readXlsx(bytes, limits);
  const plans = await readWorkbook(bytes, limits);
  const problem = contents.ok ? undefined : contents.problem;
  expect(plans.ok ? undefined : plans.problem).toEqual(problem);
  return problem;
}

/** Lets through files that only their ratio would stop. */
const anyRatio = { ratio: Infinity };

describe("files that are no workbooks", () => {
  it.each([
    ["nothing", new Uint8Array(), { code: "notXlsx" }],
    ["a text", new TextEncoder().encode("城市,总分\n南京,900"), { code: "notXlsx" }],
    ["an old Excel file", compound("Workbook"), { code: "legacyXls" }],
    ["a very old Excel file", new Uint8Array([0x09, 0x04, 0x06, 0x00, 0x00, 0x00]), { code: "legacyXls" }],
    ["a workbook with a password", compound("EncryptedPackage"), { code: "encrypted" }],
    ["an old Word file", compound("WordDocument"), { code: "notXlsx" }],
    ["a zip file cut off in its first part", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), { code: "damagedZip", detail: "end" }],
  ])("%s", async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toEqual(problem);
  });

  it.each<[string, Parts, Problem]>([
    ["a zip file of something else", { "readme.txt": "hello" }, { code: "notAWorkbook", detail: "[Content_Types].xml" }],
    ["a document", smallest(plain, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"), { code: "notAWorkbook", detail: expect.any(String) }],
    ["a workbook with macros", smallest(plain, `${CONTENT_TYPES}.sheet.macroEnabled.main+xml`), { code: "macroEnabled" }],
    ["a binary workbook", smallest(plain, `${CONTENT_TYPES}.sheet.binary.macroEnabled.main`), { code: "binaryWorkbook" }],
    ["no workbook part", { ...smallest(plain), "xl/workbook.xml": undefined }, { code: "notAWorkbook" }],
    ["no sheet part", { ...smallest(plain), "xl/worksheets/sheet1.xml": undefined }, { code: "notAWorkbook", detail: "表" }],
    ["no sheets", { ...smallest(plain), "xl/workbook.xml": "<workbook/>" }, { code: "notAWorkbook", detail: "sheets" }],
    [
      "macros hidden in a plain workbook",
      { ...smallest(plain), "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "vbaProject", "vba.bin"]) },
      { code: "macroEnabled" },
    ],
    [
      "one part for many sheets",
      {
        ...smallest(plain),
        "xl/workbook.xml": `<workbook xmlns:r="urn:r"><sheets>${'<sheet name="a" r:id="rId1"/>'.repeat(500)}</sheets></workbook>`,
      },
      { code: "notAWorkbook", detail: "a" },
    ],
  ])("%s", async (_, parts, problem) => {
    expect(await problemOf(await zipOf(parts))).toEqual(problem);
  });
});

describe("broken zip files", () => {
  it("any file cut off anywhere", async () => {
    const whole = await writeXlsx([form]);
    for (let length = 2; length < whole.length; length += 97) {
      expect((await problemOf(whole.slice(0, length)))?.code).toBe("damagedZip");
    }
  });

  it("any flipped byte is found or harmless, never thrown", async () => {
    const whole = await writeXlsx([form, ranking]);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect([undefined, "damagedZip", "notXlsx", "encrypted", "tooLarge", "notAWorkbook"]).toContain((await problemOf(bytes))?.code);
      }),
      { numRuns: runs(100, 300) },
    );
  });

  it("random bytes, with and without a zip file's first ones", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, zip) => {
        expect(await problemOf(zip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes)).toBeDefined();
      }),
      { numRuns: runs(100, 300) },
    );
  });

  it("two parts of one name", async () => {
    const file = await zipOf({ ...smallest(plain), "xl/workbook.xm1": "<other/>" });
    const text = new TextDecoder("latin1").decode(file).replaceAll("xl/workbook.xm1", "xl/workbook.xml");
    expect(await problemOf(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toEqual({ code: "damagedZip", detail: "xl/workbook.xml" });
  });

  it("leaves out parts whose names lead elsewhere", async () => {
    const result = await readXlsx(await workbookFile(plain, { "../../etc/passwd": "x", "..\\x.xml": "x", "C:\\x.xml": "x" }));
    expect(result).toMatchObject({ ok: true, sheets: [{ values: [[1]] }] });
    expect(result.ok && result.warnings.map(({ detail }) => detail)).toEqual(["../../etc/passwd", "../x.xml", "C:/x.xml"]);
  });
});

describe("files that ask for too much", () => {
  it("a part that grows a thousandfold", async () => {
    expect(await problemOf(await workbookFile(worksheet(" ".repeat(20_000_000))))).toEqual({ code: "tooLarge", detail: "ratio" });
  });

  it("a part larger than the limit, and parts larger together", async () => {
    const bytes = await workbookFile(plain, { "xl/a.xml": noise(3_000), "xl/b.xml": noise(3_000) });
    expect(await readXlsx(bytes, { part: 2_999 })).toEqual({ ok: false, problem: { code: "tooLarge", detail: "part" } });
    expect(await readXlsx(bytes, { total: 5_999 })).toEqual({ ok: false, problem: { code: "tooLarge", detail: "total" } });
    expect(await readXlsx(bytes, { parts: 6 })).toEqual({ ok: false, problem: { code: "tooLarge", detail: "parts" } });
    expect(await readXlsx(bytes, { file: 6_000 })).toEqual({ ok: false, problem: { code: "tooLarge", detail: "file" } });
    expect(await readXlsx(bytes)).toMatchObject({ ok: true });
  });

  it("nothing where the large parts are pictures, which nobody unpacks", async () => {
    const bytes = await workbookFile(plain, { "xl/media/white.bmp": new Uint8Array(3_000_000), "xl/media/b.emf": noise(3_000) });
    expect(await problemOf(bytes, { part: 2_999 })).toBeUndefined();
  });

  it("a directory that understates what is packed", async () => {
    const file = await workbookFile(worksheet(" ".repeat(200_000_000)));
    const view = new DataView(file.buffer);
    // The size stands at 24 in the directory's entry of the last part.
    for (let at = file.length - 46; at > 0; at -= 1) {
      if (view.getUint32(at, true) !== 0x02_01_4b_50) continue;
      view.setUint32(at + 24, 1_000, true);
      break;
    }
    const inflated = countInflated();
    expect(await problemOf(file)).toEqual({ code: "damagedZip", detail: "xl/worksheets/sheet1.xml" });
    expect(inflated()).toBeLessThan(2_000_000);
    vi.unstubAllGlobals();
  });

  it("too many cells, too deep elements, too many attributes, too many elements", async () => {
    const cells = Array.from({ length: 600 }, (_, row) => `<row r="${String(row + 1)}">${"<c/>".repeat(1_000)}</row>`).join("");
    expect(await problemOf(await workbookFile(worksheet(cells)), anyRatio)).toEqual({ code: "tooLarge", detail: "cells" });
    expect(await problemOf(await workbookFile(worksheet("", "<a>".repeat(9_000))))).toEqual({ code: "tooLarge", detail: "depth" });
    const attributes = Array.from({ length: 5_000 }, (_, index) => `a${String(index)}=""`).join(" ");
    expect(await problemOf(await workbookFile(worksheet("", `<a ${attributes}/>`)))).toEqual({ code: "tooLarge", detail: "attributes" });
    const many = await workbookFile(worksheet("", "<a/>".repeat(LIMITS.elements)));
    expect(await problemOf(many, anyRatio)).toEqual({ code: "tooLarge", detail: "elements" });
  });

  it("two cells in opposite corners", async () => {
    const far = worksheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(await readXlsx(await workbookFile(far))).toEqual({ ok: false, problem: { code: "tooLarge", detail: "grid" } });
  });

  it("cells at the right edge of many rows", async () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => `<row r="${String(row + 1)}"><c r="XFD${String(row + 1)}"><v>${String(row)}</v></c></row>`);
    expect(await problemOf(await workbookFile(worksheet(rows.join(""))))).toEqual({ code: "tooLarge", detail: "grid" });
  });

  it("a long formula shared by many cells", async () => {
    const long = Array.from({ length: 1_500 }, (_, index) => `A${String(index + 1)}`).join("+");
    const rows = Array.from({ length: 20_000 }, (_, row) => `<row><c><f t="shared" si="0">${row === 0 ? long : ""}</f></c></row>`);
    expect(await problemOf(await workbookFile(worksheet(rows.join(""))))).toEqual({ code: "tooLarge", detail: "expanded" });
  });

  it("column settings that repeat without end", async () => {
    const cols = `<cols>${'<col min="1" max="16383" width="9" hidden="1"/>'.repeat(20_000)}</cols>`;
    expect(await problemOf(await workbookFile(worksheet("", "", cols)))).toBeUndefined();
  });
});

describe("broken parts", () => {
  it.each([
    ["cut off", "<worksheet><sheetData><row>"],
    ["closed in the wrong order", "<worksheet><sheetData></worksheet></sheetData>"],
    ["with a document type", `<!DOCTYPE x SYSTEM "file:///etc/passwd">${plain}`],
    ["with entities that grow", `<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${plain}`],
    ["with an entity that nobody declared", worksheet('<row r="1"><c r="A1"><v>&secret;</v></c></row>')],
    ["with bytes that are no text", new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0xc0])],
    ["empty", ""],
  ])("a sheet %s", async (_, sheet) => {
    expect(await problemOf(await workbookFile("", { "xl/worksheets/sheet1.xml": sheet }))).toEqual({
      code: "damagedXml",
      detail: "xl/worksheets/sheet1.xml",
    });
  });

  it.each([
    ["cellOutside", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ["cellOutside", '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'],
    ["cellOutside", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["cellOutside", '<row r="-1"><c r="A-1"><v>1</v></c></row>'],
    ["cellOutside", '<row r="1.5"><c r="A1"><v>1</v></c></row>'],
    ["cellOutside", '<row r="1"><c r="constructor"><v>1</v></c></row>'],
    ["textMissing", '<row r="1"><c r="A1" t="s"><v>5</v></c></row>'],
    ["textMissing", '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'],
    ["textMissing", '<row r="1"><c r="A1" t="s"><v>length</v></c></row>'],
  ])("%s: %s", async (code, rows) => {
    const result = await readXlsx(await workbookFile(worksheet(rows), { "xl/sharedStrings.xml": texts("<t>x</t>") }));
    expect(result).toMatchObject({ ok: true, sheets: [{ values: [] }] });
    expect(result.ok && result.warnings.map((warning) => warning.code)).toEqual([code]);
  });

  it("stops at the last column in a row of cells that do not say where they stand", async () => {
    const result = await readXlsx(await workbookFile(worksheet(`<row>${"<c><v>1</v></c>".repeat(16_390)}</row>`)));
    expect(result.ok && result.sheets[0]?.values[0]).toHaveLength(16_384);
    expect(result.ok && result.warnings.map(({ code }) => code)).toEqual(["cellOutside"]);
  });

  it("takes the later of two cells in one place, and says so once", async () => {
    const result = await readXlsx(await workbookFile(worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="A1"><v>3</v></c></row>')));
    expect(result).toMatchObject({ ok: true, sheets: [{ values: [[3]] }], warnings: [{ code: "cellTwice", sheet: "表" }] });
    expect(result.ok && result.warnings).toHaveLength(1);
  });

  it("keeps names that objects have of their own apart", async () => {
    const custom = '<Properties><property name="__proto__"><lpwstr>x</lpwstr></property><property name="constructor"><lpwstr>y</lpwstr></property></Properties>';
    const result = await readXlsx(
      await workbookFile(plain, {
        "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "custom-properties", "docProps/custom.xml"]),
        "docProps/custom.xml": custom,
      }),
    );
    expect(result.ok && Object.entries(result.custom)).toEqual([["__proto__", "x"], ["constructor", "y"]]);
  });
});

/** Counts the bytes that come out of the platform's inflating streams from now on. */
function countInflated(): () => number {
  let count = 0;
  const Real = DecompressionStream;
  vi.stubGlobal(
    "DecompressionStream",
    class {
      readonly writable: WritableStream;
      readonly readable: ReadableStream;
      constructor(format: CompressionFormat) {
        const real = new Real(format);
        this.writable = real.writable;
        this.readable = real.readable.pipeThrough(
          new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
              count += chunk.length;
              controller.enqueue(chunk);
            },
          }),
        );
      }
    },
  );
  return () => count;
}

/** Bytes that cannot be packed. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state & 0xff;
  });
}
