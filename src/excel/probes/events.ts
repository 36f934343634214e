import { article, member, probes } from "./probe";

/** What the add-in hears of. */
export const eventProbes = probes({
  changesAreTold: {
    source: member("worksheetcollection", "onchanged"),
    expected: "B2",
    run: async ({ workbook, sheet, sync, until }) => {
      let address = "";
      const handler = workbook.worksheets.onChanged.add(async (event) => {
        address = event.address;
      });
      await sync();
      sheet.getRange("B2").values = [[1]];
      await sync();
      await until(() => address !== "");
      handler.remove();
      await sync();
      return address;
    },
  },
  selectionIsTold: {
    source: member("worksheetcollection", "onselectionchanged"),
    expected: "C4",
    run: async ({ workbook, sheet, sync, until }) => {
      let address = "";
      sheet.activate();
      const handler = workbook.worksheets.onSelectionChanged.add(async (event) => {
        address = event.address;
      });
      await sync();
      sheet.getRange("C4").select();
      await sync();
      await until(() => address === "C4");
      handler.remove();
      await sync();
      return address;
    },
  },
  activationIsTold: {
    source: member("worksheetcollection", "onactivated"),
    expected: true,
    run: async ({ workbook, sheet, sync, until }) => {
      let id = "";
      sheet.load("id");
      const handler = workbook.worksheets.onActivated.add(async (event) => {
        id = event.worksheetId;
      });
      await sync();
      sheet.activate();
      await sync();
      await until(() => id !== "");
      handler.remove();
      await sync();
      return id === sheet.id;
    },
  },
  newAndGoneSheetsAreTold: {
    source: member("worksheetcollection", "onadded"),
    expected: ["added", "deleted"],
    run: async ({ workbook, freeName, sync, until }) => {
      const heard: string[] = [];
      const { worksheets } = workbook;
      const handlers = [
        worksheets.onAdded.add(async () => {
          heard.push("added");
        }),
        worksheets.onDeleted.add(async () => {
          heard.push("deleted");
        }),
      ];
      await sync();
      const added = worksheets.add(freeName());
      await sync();
      await until(() => heard.includes("added"));
      added.delete();
      await sync();
      await until(() => heard.includes("deleted"));
      for (const handler of handlers) handler.remove();
      await sync();
      return [...new Set(heard)];
    },
  },
  nothingIsHeardAfterwards: {
    source: article("excel-add-ins-events"),
    expected: 0,
    run: async ({ workbook, sheet, sync, until }) => {
      let heard = 0;
      const count = workbook.worksheets.onChanged.add(async () => {
        heard += 1;
      });
      await sync();
      count.remove();
      await sync();
      let isLater = false;
      const later = workbook.worksheets.onChanged.add(async () => {
        isLater = true;
      });
      await sync();
      sheet.getRange("A1").values = [[1]];
      await sync();
      await until(() => isLater);
      later.remove();
      await sync();
      return heard;
    },
  },
});
