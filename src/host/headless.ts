import { LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import type { IWorkbookData, Workbook } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { createHost } from "./host";
import type { Host, HostOptions } from "./host";
import { newWorkbook } from "./newWorkbook";

/** Univer's model and formula engine alone, with a new workbook. */
export function startHeadlessUniver(): HostOptions {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} }, logLevel: LogLevel.WARN });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, newWorkbook());
  return { univer, workbook };
}

/** A host without a page, for tests in Node. */
export function createHeadlessHost(options: Pick<HostOptions, "stretch"> = {}): Host {
  const { univer, workbook } = startHeadlessUniver();
  const host = createHost({ univer, workbook, ...options });
  return {
    ...host,
    get stats() {
      return host.stats;
    },
    dispose() {
      host.dispose();
      univer.dispose();
    },
  };
}
