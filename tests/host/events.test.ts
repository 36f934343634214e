import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { quiet } from "../support/wire";
import { useOffice } from "./fixture";

const fixture = useOffice();

interface Told {
  readonly event: string;
  readonly [detail: string]: unknown;
}

let told: Told[] = [];
let handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
let name = "";
let sheetId = "";

/** Lets events under way arrive. */
const arrive = (): Promise<void> => quiet(fixture.office);

/** A handler that notes what it is told, without what is always there. */
function note(event: string) {
  return async (args: object): Promise<void> => {
    told.push({ ...Object.fromEntries(Object.entries(args).filter(([, value]) => typeof value !== "function")), event });
  };
}

beforeEach(async () => {
  name = fixture.freeName();
  await fixture.office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add(name);
    sheet.load("id");
    await context.sync();
    sheetId = sheet.id;
    handlers = [
      sheet.onChanged.add(note("sheet changed")),
      worksheets.onChanged.add(note("changed")),
      worksheets.onAdded.add(note("added")),
      worksheets.onDeleted.add(note("deleted")),
      worksheets.onActivated.add(note("activated")),
      worksheets.onDeactivated.add(note("deactivated")),
      worksheets.onSelectionChanged.add(note("selected")),
      context.workbook.onSelectionChanged.add(note("workbook selection")),
    ];
    await context.sync();
  });
  await arrive();
  told = [];
});

afterEach(async () => {
  const [first] = handlers;
  if (first === undefined) return;
  await fixture.office.Excel.run(first.context, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
  handlers = [];
});

const onSheet = async (work: (sheet: Excel.Worksheet) => unknown): Promise<void> => {
  await fixture.office.Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
  await arrive();
};

describe("a person's edit", () => {
  test("is told with its cell and both values, to the sheet and to the collection", async () => {
    await fixture.office.host.userEdit(name, "B2", 12);
    await fixture.office.host.userEdit(name, "B2", "约10");
    await arrive();
    expect(told.map(({ event }) => event)).toEqual(["sheet changed", "changed", "sheet changed", "changed"]);
    expect(told[3]).toMatchObject({
      type: "WorksheetChanged",
      worksheetId: sheetId,
      address: "B2",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      details: { valueBefore: 12, valueAfter: "约10", valueTypeBefore: "Double", valueTypeAfter: "String" },
    });
  });

  test("leads back to its range", async () => {
    const seen: unknown[] = [];
    await fixture.office.Excel.run(async (context) => {
      const handler = context.workbook.worksheets.getItem(name).onChanged.add(async (args) => {
        await fixture.office.Excel.run(async (inner) => {
          const range = args.getRange(inner);
          range.load("address,values");
          await inner.sync();
          seen.push(range.address, range.values);
        });
      });
      await context.sync();
      await fixture.office.host.userEdit(name, "C3", 5);
      await arrive();
      handler.remove();
      await context.sync();
    });
    expect(seen).toEqual([`${name}!C3`, [[5]]]);
  });
});

describe("the add-in's own doing", () => {
  test("is told as its own", async () => {
    await onSheet((sheet) => (sheet.getRange("A1:B2").values = [[1, 2], [3, 4]]));
    expect(told).toHaveLength(2);
    expect(told[1]).toMatchObject({ address: "A1:B2", changeType: "RangeEdited", triggerSource: "ThisLocalAddin" });
  });

  test("is silent when only looks or formulas' results change", async () => {
    await onSheet((sheet) => (sheet.getRange("A2").formulas = [["=A1+1"]]));
    told = [];
    await onSheet((sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"));
    expect(told).toEqual([]);
    await onSheet((sheet) => (sheet.getRange("A1").values = [[1]]));
    expect(told.map(({ event, address }) => [event, address])).toEqual([["sheet changed", "A1"], ["changed", "A1"]]);
  });

  test("is silent while events are off", async () => {
    await fixture.office.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem(name).getRange("A1").values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await arrive();
    expect(told).toEqual([]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string, string]>([
    ["inserting rows", (sheet) => sheet.getRange("2:3").insert("Down"), "RowInserted", "2:3"],
    ["deleting rows", (sheet) => sheet.getRange("2:2").delete("Up"), "RowDeleted", "2:2"],
    ["inserting columns", (sheet) => sheet.getRange("B:C").insert("Right"), "ColumnInserted", "B:C"],
    ["deleting columns", (sheet) => sheet.getRange("B:B").delete("Left"), "ColumnDeleted", "B:B"],
    ["inserting cells", (sheet) => sheet.getRange("A1:A2").insert("Down"), "CellInserted", "A1:A2"],
  ])("%s is told as what it is", async (_, work, changeType, address) => {
    await onSheet(work);
    expect(told.filter(({ event }) => event !== "sheet changed")).toMatchObject([
      { event: "changed", changeType, address, triggerSource: "ThisLocalAddin" },
    ]);
  });
});

describe("sheets and selections", () => {
  test("an added sheet is told; the active one stays active", async () => {
    const added = fixture.freeName();
    await fixture.office.Excel.run(async (context) => {
      context.workbook.worksheets.add(added);
      await context.sync();
    });
    await arrive();
    expect(told).toMatchObject([{ event: "added", type: "WorksheetAdded", source: "Local" }]);
  });

  test("a deleted sheet is told, whoever deletes it", async () => {
    const [ofSheet, ...others] = handlers;
    handlers = others;
    ofSheet?.remove();
    await ofSheet?.context.sync();
    fixture.office.host.deleteSheet(name);
    await arrive();
    expect(told).toMatchObject([{ event: "deleted", type: "WorksheetDeleted", worksheetId: sheetId }]);
  });

  test("going to a sheet is told once, leaving it too", async () => {
    await onSheet((sheet) => sheet.activate());
    expect(told).toMatchObject([{ event: "deactivated" }, { event: "activated", worksheetId: sheetId }, { event: "workbook selection" }]);
    told = [];
    await onSheet((sheet) => sheet.activate());
    expect(told).toEqual([]);
  });

  test("a selection is told with its address", async () => {
    await onSheet((sheet) => sheet.activate());
    told = [];
    await onSheet((sheet) => sheet.getRange("B2:C3").select());
    expect(told).toMatchObject([{ event: "selected", worksheetId: sheetId, address: "B2:C3" }, { event: "workbook selection" }]);
  });

  test("nothing more is told once the handlers are removed", async () => {
    const [first] = handlers;
    if (first === undefined) throw new Error("No handlers.");
    await fixture.office.Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
    handlers = [];
    await fixture.office.host.userEdit(name, "A1", 1);
    await arrive();
    expect(told).toEqual([]);
  });
});
