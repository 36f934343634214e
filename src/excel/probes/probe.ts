/** What a probe expects or gets: plain data that can be compared and saved. */
export type Fact = string | number | boolean | null | undefined | readonly Fact[];

/** What a probe works with: a new sheet of its own, which goes again with all it adds. */
export interface Bench {
  readonly context: Excel.RequestContext;
  readonly workbook: Excel.Workbook;
  readonly sheet: Excel.Worksheet;
  /** Name of `sheet`. */
  readonly name: string;
  readonly sync: () => Promise<void>;
  /** Queues another new sheet, removed afterwards. */
  readonly addSheet: () => Excel.Worksheet;
  /** A name that no sheet has yet; whatever sheet gets it is removed afterwards. */
  readonly freeName: () => string;
  /** Sends what is queued; the code with which Excel refuses it, "" where it does not. */
  readonly refusal: () => Promise<string>;
  /** Resolves when `isSo` answers true, at the latest after some seconds: what an event brings. */
  readonly until: (isSo: () => boolean) => Promise<void>;
}

/** One fact of Office.js that the add-in relies on, and how to find out whether it holds in the Excel at hand. */
export interface Probe {
  /** Where the fact is written down: a page of the documentation, or an issue; where none tells it, the page of the member that it is about. Each was opened: docs/office-calls.md. */
  readonly source: string;
  /** Lowest version of ExcelApi that has what is asked for, where that is above the one the manifest asks for. */
  readonly since?: string;
  readonly expected: Fact;
  readonly run: (bench: Bench) => Promise<Fact>;
}

/** A subject's probes by their names, which say the fact. */
export type Probes<Name extends string> = Readonly<Record<Name, Probe>>;

/** Keeps the names of probes for the compiler. */
export function probes<Name extends string>(all: Probes<Name>): Probes<Name> {
  return all;
}

/** Where the reference tells of a property or an event: `member("range", "values")`. */
export function member(type: string, name: string): string {
  return `https://learn.microsoft.com/javascript/api/excel/excel.${type}#excel-excel-${type}-${name}-member`;
}

/** Where the reference tells of a method: `method("range", "insert")`. */
export function method(type: string, name: string): string {
  return `${member(type, name)}(1)`;
}

/** An issue of Office.js. */
export function issue(number: number): string {
  return `https://github.com/OfficeDev/office-js/issues/${number}`;
}

/** A page about add-ins. */
export function guide(name: string): string {
  return `https://learn.microsoft.com/office/dev/add-ins/${name}`;
}

/** A page about how Office.js is used in Excel. */
export function article(name: string): string {
  return guide(`excel/${name}`);
}

/** A page about Excel itself. */
export function excelPage(name: string): string {
  return `https://support.microsoft.com/${name}`;
}

/** What Microsoft publishes of how Office keeps to the standard of its files. */
export function openSpec(name: string): string {
  return `https://learn.microsoft.com/openspecs/office_standards/${name}`;
}
