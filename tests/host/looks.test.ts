import { expect, it } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();

it("a look laid over cells that looked different leaves each the rest of its own, again and again", async () => {
  await fixture.onSheet(async (sheet, context) => {
    const cells = ["A1", "B1", "C1", "D1"].map((address) => sheet.getRange(address));
    const [bold, italic, plain, bordered] = cells;
    const row = sheet.getRange("A1:D1");
    const looks = async () => {
      for (const { format } of cells) format.load("wrapText,font/bold,font/italic,font/color,fill/color,borders/items/style,borders/items/color");
      await context.sync();
      return cells.map(({ format: { font, fill, borders } }) => [font.bold, font.italic, font.color, fill.color, borders.items[1]?.style, borders.items[1]?.color]);
    };
    if (bold !== undefined) bold.format.font.bold = true;
    if (italic !== undefined) italic.format.font.italic = true;
    if (plain !== undefined) plain.values = [["001"]];
    if (bordered !== undefined) bordered.format.borders.getItem("EdgeBottom").color = "#FF0000";
    row.format.fill.color = "#00FF00";
    row.format.font.color = "#0000FF";
    row.format.borders.getItem("EdgeBottom").style = "Continuous";
    expect(await looks()).toEqual([
      [true, false, "#0000FF", "#00FF00", "Continuous", "#000000"],
      [false, true, "#0000FF", "#00FF00", "Continuous", "#000000"],
      [false, false, "#0000FF", "#00FF00", "Continuous", "#000000"],
      [false, false, "#0000FF", "#00FF00", "Continuous", "#FF0000"],
    ]);
    if (bold !== undefined) bold.format.font.bold = false;
    row.format.fill.clear();
    row.format.font.italic = true;
    row.format.borders.getItem("EdgeBottom").style = "None";
    expect(await looks()).toEqual(cells.map(() => [false, true, "#0000FF", "#FFFFFF", "None", "#000000"]));
  });
});
