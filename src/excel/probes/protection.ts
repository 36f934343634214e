import { guide, member, method, probes } from "./probe";
import type { Bench } from "./probe";

const refusals = guide("testing/application-specific-api-error-handling");

/** Protects the sheet as the add-in protects its own. */
function protect({ sheet }: Bench): void {
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
}

/** What protection allows, and how it is refused. */
export const protectionProbes = probes({
  lockedCellIsRefused: {
    source: refusals,
    expected: "AccessDenied",
    run: async (bench) => {
      protect(bench);
      bench.sheet.getRange("A1").values = [[1]];
      return bench.refusal();
    },
  },
  openCellIsWritten: {
    source: member("formatprotection", "locked"),
    expected: ["", 1],
    run: async (bench) => {
      bench.sheet.getRange("A1").format.protection.locked = false;
      protect(bench);
      const cell = bench.sheet.getRange("A1");
      cell.values = [[1]];
      cell.load("values");
      const refused = await bench.refusal();
      return [refused, refused === "" ? cell.values[0]?.[0] : null];
    },
  },
  formatOfProtectedCellIsRefused: {
    source: refusals,
    expected: "AccessDenied",
    run: async (bench) => {
      protect(bench);
      bench.sheet.getRange("A1").format.fill.color = "#FFFFFF";
      return bench.refusal();
    },
  },
  rowsOfProtectedSheetStay: {
    source: member("worksheetprotectionoptions", "allowinsertrows"),
    expected: "AccessDenied",
    run: async (bench) => {
      protect(bench);
      bench.sheet.getRange("2:2").insert("Down");
      return bench.refusal();
    },
  },
  optionsReadBack: {
    source: member("worksheetprotection", "options"),
    expected: [true, true, true, false, false],
    run: async (bench) => {
      protect(bench);
      const { protection } = bench.sheet;
      protection.load("protected,options");
      await bench.sync();
      const { allowFormatColumns, allowFormatRows, allowInsertRows, allowSort } = protection.options;
      return [protection.protected, allowFormatColumns, allowFormatRows, allowInsertRows, allowSort];
    },
  },
  protectedTwiceIsRefused: {
    source: method("worksheetprotection", "protect"),
    expected: true,
    run: async (bench) => {
      protect(bench);
      protect(bench);
      return (await bench.refusal()) !== "";
    },
  },
  wrongPasswordIsRefused: {
    source: method("worksheetprotection", "unprotect"),
    expected: true,
    run: async ({ sheet, sync, refusal }) => {
      sheet.protection.protect({}, "正确");
      await sync();
      sheet.protection.unprotect("错误");
      const code = await refusal();
      sheet.protection.unprotect("正确");
      await sync();
      return code !== "";
    },
  },
  unprotectedIsWritten: {
    source: method("worksheetprotection", "unprotect"),
    expected: "",
    run: async (bench) => {
      protect(bench);
      bench.sheet.protection.unprotect();
      bench.sheet.getRange("A1").values = [[1]];
      return bench.refusal();
    },
  },
  bookProtectionIsTold: {
    source: member("workbookprotection", "protected"),
    expected: false,
    run: async ({ workbook, sync }) => {
      workbook.protection.load("protected");
      await sync();
      return workbook.protection.protected;
    },
  },
});
