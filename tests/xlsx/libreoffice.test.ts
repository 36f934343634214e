import { beforeEach, describe, expect, it } from "vitest";
import type { SheetPlan, Validation } from "../../src/sheet/plan";
import { readWorkbook, writeXlsx } from "../../src/xlsx";
import { cellAddress } from "../../src/sheet/a1";
import { libreOfficeAvailable, libreOfficeMissing, recalculate, resaved, toPdf } from "../support/libreoffice";
import { form, hidden, ranking, scheme } from "./plans";

if (!libreOfficeAvailable) console.warn(libreOfficeMissing);

const byCell = (validation: Validation): object => ({
  ...validation,
  areas: validation.areas
    .flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, index) => cellAddress(row + Math.floor(index / columns), column + (index % columns))),
    )
    .sort(),
});

describe("our files in LibreOffice", { timeout: 300_000 }, () => {
  beforeEach(({ skip }) => {
    skip(!libreOfficeAvailable, libreOfficeMissing);
  });

  it("calculates our formulas, whatever the file says they came to", async () => {
    const plan: SheetPlan = {
      name: "计算",
      cells: [
        [{ value: 6 }, { formula: "=MIN(40,5*A1)" }, { formula: '=IF(A1>5,"达标","未达标")', value: "旧的" }],
        [{ value: "6" }, { formula: "=ISNUMBER(A2)" }, { formula: "=1/0" }],
        [{ value: "=A1" }, { formula: "=A3" }, { formula: "=INT((200*67*60+4000)/(2*4000))/100" }],
        [{ value: 0.1 }, { formula: "=SUMPRODUCT((A1:A4>1)*1)" }, { formula: "='排名 (it''s)'!B2*2" }],
        [{ value: "" }, { formula: '=COUNTIF(A1:A5,"")' }, { formula: "=B1+C4", value: 0 }],
      ],
    };
    const sheets = await recalculate(await writeXlsx([plan, ranking]));
    expect(sheets[0]?.values.map((row) => row.slice(1))).toEqual([
      [30, "达标"],
      [false, "#DIV/0!"],
      ["=A1", 1.01],
      [3, 1801],
      [1, 1831],
    ]);
  });

  it("keeps what a sheet says when LibreOffice saves it", async () => {
    const result = await readWorkbook(await resaved(await writeXlsx([form, scheme, ranking, hidden], { custom: { scheme: "2012" } })));
    expect(result).toMatchObject({ ok: true, custom: { scheme: "2012" } });
    const [city, again, ranked, aside] = result.ok ? result.plans : [];
    expect(again).toMatchObject({ name: "_方案", cells: scheme.cells });
    expect(again?.visibility).toBeDefined();
    expect(aside?.visibility).toBe("hidden");
    // LibreOffice parts the areas anew; the cells are the same.
    expect(city?.validations?.map(byCell)).toEqual(form.validations?.map(byCell));
    expect(city?.conditionalFormats).toEqual(expect.arrayContaining([...(form.conditionalFormats ?? [])]));
    // Without a window LibreOffice forgets panes, zoom and gridlines, and the tab's colour of a protected sheet, of any file.
    expect(city).toMatchObject({ name: "南京市", protected: true, merges: form.merges });
    expect(city?.print).toMatchObject({ paper: "A3", orientation: "landscape", fitToWidth: true, titleRows: [0, 1], titleColumns: [0, 1], breaksBefore: [4] });
    expect([city?.print?.area, city?.print?.furtherAreas]).toEqual([form.print?.area, form.print?.furtherAreas]);
    expect(city?.print?.margins).toEqual(form.print?.margins);
    expect(city?.columnLevels).toEqual(form.columnLevels);
    expect(city?.cells.map((row) => row.map((cell) => cell?.value ?? null)).slice(4, 8)).toEqual(
      form.cells.map((row) => row.map((cell) => cell?.value ?? null)).slice(4, 8),
    );
    expect(city?.cells[2]?.[2]?.style).toEqual(form.cells[2]?.[2]?.style);
    expect(ranked?.filter).toEqual(ranking.filter);
    expect(ranked?.charts?.map(({ kind, title, data, seriesBy }) => ({ kind, title, data, seriesBy }))).toEqual(
      ranking.charts?.map(({ kind, title, data, seriesBy }) => ({ kind, title, data, seriesBy })),
    );
  });

  it("prints the pages we asked for", async () => {
    const pdf = new TextDecoder("latin1").decode(await toPdf(await writeXlsx([form])));
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    // Two areas with a break in each.
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(4);
    // A3 landscape, in points.
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 119\d(?:\.\d+)? 84\d/);
  });
});
