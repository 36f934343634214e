import { IUniverInstanceService, UndoCommand } from "@univerjs/core";
import { IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SetWorksheetNameCommand } from "@univerjs/sheets";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startHeadlessUniver } from "../../src/host/headless";
import { createHost } from "../../src/host/host";
import type { Host, HostOptions } from "../../src/host/host";
import { loadSheets } from "../../src/host/load";
import { formatFromPlan } from "../../src/host/planRules";
import { renamedIn } from "../../src/host/renames";
import { useOffice } from "./fixture";

describe("a formula in which a sheet is renamed", () => {
  const cases = [
    ["=名单!$A$1:$A$9", "='新 名单'!$A$1:$A$9"],
    ["='名单'!A1+SUM(名单!A:A)", "='新 名单'!A1+SUM('新 名单'!A:A)"],
    ['=IF(名单!A1="名单!A1","名单!","")', `=IF('新 名单'!A1="名单!A1","名单!","")`],
    ["=我的名单!A1+名单2!A1", "=我的名单!A1+名单2!A1"],
    ["=SUM(名单:末页!A1)", "=SUM('新 名单:末页'!A1)"],
    ["=SUM('首 页:名单'!A1)", "=SUM('首 页:新 名单'!A1)"],
    ["名单!甲,乙", "名单!甲,乙"],
  ] as const;
  it.each(cases)("%s", (before, after) => {
    expect(renamedIn(before, "名单", "新 名单")).toBe(after);
  });

  it("is meant in whatever case it is written", () => {
    expect(renamedIn("=lists!A1", "Lists", "Names")).toBe("=Names!A1");
  });

  it("doubles quotes within the name and takes them off a name that needs none", () => {
    expect(renamedIn("='it''s'!A1", "it's", "o'clock")).toBe("='o''clock'!A1");
    expect(renamedIn("='a b'!A1", "a b", "ab")).toBe("=ab!A1");
  });
});

const fixture = useOffice();

interface Renamed {
  readonly old: string;
  readonly now: string;
  readonly other: string;
}

/** Lets `before` speak of a sheet on another, renames it, and hands back what `after` reads there. */
async function renaming<R>(
  before: (sheet: Excel.Worksheet, old: string) => void,
  after: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>,
): Promise<{ readonly read: R } & Renamed> {
  const [old, now, other] = [fixture.freeName(), fixture.freeName(), fixture.freeName()];
  const read = await fixture.office.Excel.run(async (context) => {
    const list = context.workbook.worksheets.add(old);
    list.getRange("A1:A2").values = [[1], [2]];
    const sheet = context.workbook.worksheets.add(other);
    before(sheet, old);
    await context.sync();
    list.name = now;
    await context.sync();
    return after(sheet, context);
  });
  return { old, now, other, read };
}

describe("when a sheet is renamed", () => {
  it("cells' formulas name it anew", async () => {
    const { now, read } = await renaming(
      (sheet, old) => (sheet.getRange("A1").formulas = [[`=${old}!A1&"${old}!A1"`]]),
      async (sheet, context) => {
        const range = sheet.getRange("A1").load("formulas,values");
        await context.sync();
        const [formula, value]: unknown[] = [range.formulas[0]?.[0], range.values[0]?.[0]];
        return { formula, value };
      },
    );
    expect(read.formula).toMatch(new RegExp(`^=${now}!A1&`));
    expect(read.value).toMatch(/^1表/);
  });

  it("validations that list its cells name it anew", async () => {
    const { now, read } = await renaming(
      (sheet, old) => (sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: `=${old}!$A$1:$A$2` } }),
      async (sheet, context) => {
        const validation = sheet.getRange("B2").dataValidation.load("rule");
        await context.sync();
        return validation.rule.list?.source;
      },
    );
    expect(read).toBe(`=${now}!$A$1:$A$2`);
  });

  it("validations between two of its cells name it anew, and keep their messages", async () => {
    const { now, read } = await renaming(
      (sheet, old) => {
        const { dataValidation } = sheet.getRange("B2:B5");
        dataValidation.rule = { decimal: { formula1: `=${old}!$A$1`, formula2: `=${old}!$A$2`, operator: "Between" } };
        dataValidation.errorAlert = { message: "不在范围内", showAlert: true, style: "Stop", title: "数值" };
      },
      async (sheet, context) => {
        const validation = sheet.getRange("B5").dataValidation.load("rule,errorAlert");
        await context.sync();
        return { ...validation.rule.decimal, message: validation.errorAlert.message };
      },
    );
    expect(read).toEqual({ formula1: `=${now}!$A$1`, formula2: `=${now}!$A$2`, operator: "Between", message: "不在范围内" });
  });

  it("conditional formats by formula name it anew, and keep their look", async () => {
    const { now, read } = await renaming(
      (sheet, old) => {
        const { custom } = sheet.getRange("C1:C3").conditionalFormats.add("Custom");
        custom.rule.formula = `=C1>${old}!$A$1`;
        custom.format.fill.color = "#FF0000";
      },
      async (sheet, context) => {
        const { custom } = sheet.getRange("C1:C3").conditionalFormats.getItemAt(0);
        custom.rule.load("formula");
        custom.format.fill.load("color");
        await context.sync();
        return [custom.rule.formula, custom.format.fill.color];
      },
    );
    expect(read).toEqual([`=C1>${now}!$A$1`, "#FF0000"]);
  });

  it("data bars up to one of its cells name it anew", async () => {
    const { now, read } = await renaming(
      (sheet, old) => {
        const { dataBar } = sheet.getRange("C1:C3").conditionalFormats.add("DataBar");
        dataBar.upperBoundRule = { type: "Formula", formula: `=${old}!$A$2` };
      },
      async (sheet, context) => {
        const { dataBar } = sheet.getRange("C1:C3").conditionalFormats.getItemAt(0);
        dataBar.load("upperBoundRule");
        await context.sync();
        return dataBar.upperBoundRule.formula;
      },
    );
    expect(read).toBe(`=${now}!$A$2`);
  });
});

describe("in the grid", () => {
  let grid: HostOptions;
  let host: Host;
  beforeEach(async () => {
    grid = startHeadlessUniver();
    host = createHost(grid);
    await loadSheets(host, [{ name: "名单", cells: [[{ value: 1 }]] }, { name: "表", cells: [[{ value: 2 }]] }]);
  });
  afterEach(() => {
    host.dispose();
    grid.univer.dispose();
  });
  const idOf = (name: string): string => host.book.findSheet(name)?.getSheetId() ?? "";
  // oxlint-disable-next-line no-underscore-dangle -- Univer's only way to its services
  const services = () => grid.univer.__getInjector();

  it("a person's renaming is followed, and so is its undoing", async () => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const format = formatFromPlan({ kind: "formula", area, formula: "=A1>名单!A1", style: { bold: true } });
    const id = host.book.services.formats.add(idOf("表"), [area], format);
    const formulas: unknown[] = [];
    const look = (): unknown => formulas.push(Reflect.get(host.book.services.formats.rule(idOf("表"), id).rule, "value"));
    const params = { unitId: host.book.unitId, subUnitId: idOf("名单"), name: "清单" };
    await host.book.commands.executeCommand(SetWorksheetNameCommand.id, params);
    look();
    services().get(IUniverInstanceService).focusUnit(host.book.unitId);
    await host.book.commands.executeCommand(UndoCommand.id);
    look();
    expect(formulas).toEqual(["=A1>清单!A1", "=A1>名单!A1"]);
  });

  it("a defined name follows the add-in's renaming though no cell speaks of the sheet", () => {
    const { unitId } = host.book;
    const named = { unitId, id: "n1", name: "起点", formulaOrRefString: "名单!$A$1" };
    host.book.commands.syncExecuteCommand(SetDefinedNameMutation.id, named);
    host.book.services.sheets.rename(idOf("名单"), "清单");
    const names = services().get(IDefinedNamesService);
    expect(names.getValueById(unitId, "n1")?.formulaOrRefString).toBe("清单!$A$1");
  });
});
