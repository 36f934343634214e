/** Whether the pane comes along when the workbook is opened again, which stands in the workbook. */
export interface WithWorkbook {
  readonly isWanted: () => boolean;
  /** Resolves to whether Excel kept the wish. */
  readonly want: (isWanted: boolean) => Promise<boolean>;
}

/** The name under which Office looks for it; the manifest gives the pane the same. */
const key = "Office.AutoShowTaskpaneWithDocument";

/** Milliseconds after which Excel is taken for not having kept it. */
const patience = 5_000;

/** The wish of this workbook; undefined where Excel opens no pane with a workbook or keeps no settings, as in the workbench. */
export function withWorkbook(): WithWorkbook | undefined {
  if (typeof Office === "undefined" || !Office.context?.requirements?.isSetSupported("AddinCommands", "1.1")) return undefined;
  const settings = Office.context.document?.settings;
  if (settings === undefined) return undefined;
  return {
    isWanted: () => settings.get(key) === true,
    want: (isWanted) => {
      settings.set(key, isWanted);
      return new Promise((resolve) => {
        setTimeout(() => resolve(false), patience);
        settings.saveAsync(({ status }) => resolve(status === Office.AsyncResultStatus.Succeeded));
      });
    },
  };
}
