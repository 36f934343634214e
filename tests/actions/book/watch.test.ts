import { beforeEach, expect, it } from "vitest";
import type { WorkbookChange } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { openBook } from "../../support/officeBooks";
import { failBatch } from "../../support/wire";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();

beforeEach(() => openBook(office, ["南京市", "无锡市"]));

/** What somebody is told who begins to watch now. */
async function toldAtFirst(): Promise<readonly WorkbookChange[]> {
  const told: WorkbookChange[] = [];
  const stop = await createActions().watch((change) => told.push(change));
  stop();
  return told;
}

it("whoever begins to watch is told what is selected, as a pane must know that was loaded anew in another language", async () => {
  const sheetId = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("无锡市").load("id");
    sheet.activate();
    sheet.getRange("K9:K10").select();
    await context.sync();
    return sheet.id;
  });
  expect(await toldAtFirst()).toEqual([{ kind: "selected", sheetId, address: "K9:K10" }]);
});

it("is told nothing, and watches all the same, where no range is selected", async () => {
  failBatch(office, 1, 0, "InvalidSelection");
  expect(await toldAtFirst()).toEqual([]);
});
