import type { Path, Scheme, SchemeProblem } from "../../core/index";
import { checkScheme, parametersOfType, readScheme } from "../../core/index";
import type { CellValue } from "../../sheet/plan";
import type { DraftColumn, RowKind } from "./draftColumns";
import { noQuotaNames, parentKinds, printedNames, yesNo } from "./draftColumns";
import { factsIn } from "./draftFacts";
import type { DraftGrid, DraftPlaces, DraftRow } from "./draftGrid";
import { draftGrid } from "./draftGrid";
import { itemKey, rowKey } from "./draftLines";
import { besides, placeOf } from "./draftPlaces";
import type { Reminder } from "./draftReminders";
import { draftReminders } from "./draftReminders";
import { given, kindNamed, lines, madeName, nameOf, numbers, worded } from "./draftValues";
import type { RuleTextProblem } from "./readRule";
import { readRule } from "./readRule";
import type { NamedEntry } from "./totalText";

/** What is wrong with a row, as codes with what is to be said of them. */
export type RowFault =
  | RuleTextProblem
  | { readonly code: "unknownRowKind"; readonly kind: string }
  | { readonly code: "noParent"; readonly parent: RowKind }
  | { readonly code: "unknownFact" | "unknownType" | "totalUnread"; readonly name: string }
  | { readonly code: "unknownWord"; readonly word: string; readonly allowed: readonly string[] }
  | { readonly code: "scheme"; readonly problem: SchemeProblem };

export interface DraftProblem {
  /** Row of the sheet from 0; -1 where it is about no row. */
  readonly row: number;
  /** The column that it is about; null for the whole row. */
  readonly column: DraftColumn | null;
  readonly fault: RowFault;
}

/** 方案草案 as it was read. */
export interface Draft {
  readonly places: DraftPlaces;
  readonly rows: readonly DraftRow[];
  /** What the rows say, whether it is a scheme or not. */
  readonly said: unknown;
  /** The scheme, where nothing keeps it from being one. */
  readonly scheme: Scheme | null;
  readonly problems: readonly DraftProblem[];
  readonly reminders: readonly Reminder[];
  /** The key of every row, those of new rows among them, by row. */
  readonly keys: ReadonlyMap<number, { readonly key: string; readonly parent: string }>;
  /** Where in the scheme each row stands. */
  readonly paths: ReadonlyMap<number, Path>;
  readonly isSorted: boolean;
}

/**
 * Reads 方案草案; null where the sheet is none. Whatever is wrong is told with its row; a row without a key is new and gets
 * one. Never throws.
 */
export function readDraft(values: readonly (readonly CellValue[])[]): Draft | null {
  const grid = draftGrid(values);
  return grid === null ? null : new DraftReader(grid).read();
}

type Plain = Record<string, unknown>;

class DraftReader {
  private readonly problems: DraftProblem[] = [];
  private readonly keys = new Map<number, { readonly key: string; readonly parent: string }>();
  private readonly paths = new Map<number, Path>();
  /** The entries of all indicators, as vetoes name them. */
  private readonly entryNames: NamedEntry[] = [];
  private readonly children = new Map<DraftRow | null, DraftRow[]>();

  constructor(private readonly grid: DraftGrid) {
    for (const row of grid.rows) {
      if (row.parent === null && parentKinds[row.kind] !== null) continue;
      const siblings = this.children.get(row.parent);
      if (siblings === undefined) this.children.set(row.parent, [row]);
      else siblings.push(row);
    }
  }

  read(): Draft {
    const { grid } = this;
    for (const { row, kind } of grid.unknown) this.tell(row, "kind", { code: "unknownRowKind", kind });
    for (const row of grid.rows) {
      const parent = parentKinds[row.kind];
      if (parent !== null && row.parent === null) this.tell(row.row, "kind", { code: "noParent", parent });
    }
    const said = this.scheme();
    const read = readScheme(said);
    for (const problem of read.ok ? checkScheme(read.scheme) : [...read.problems, ...besides(said, read.problems)]) this.tellOfScheme(problem);
    const problems = [...this.problems].sort((a, b) => a.row - b.row);
    const scheme = read.ok && problems.length === 0 ? read.scheme : null;
    const reminders = draftReminders(grid, read.ok ? read.scheme : null, this.paths);
    return { places: grid.places, rows: grid.rows, said, scheme, problems, reminders, keys: this.keys, paths: this.paths, isSorted: grid.isSorted };
  }

  private of(parent: DraftRow | null, kind: DraftRow["kind"]): readonly DraftRow[] {
    return (this.children.get(parent) ?? []).filter((row) => row.kind === kind);
  }

  private tell(row: number, column: DraftColumn | null, fault: RowFault): void {
    this.problems.push({ row, column, fault });
  }

  private known({ row, parent }: DraftRow, path: Path, key: string): void {
    this.paths.set(row, path);
    this.keys.set(row, { key, parent: parent === null ? "" : (this.keys.get(parent.row)?.key ?? "") });
  }

  private scheme(): Plain {
    const categories = this.of(null, "category").map((row, index) => this.category(row, ["categories", index]));
    const readings = this.of(null, "reading").map((row, index) => {
      const number = row.number("code");
      this.known(row, ["readings", index], rowKey("reading", String(number ?? "")));
      return { number, text: row.text("content"), reading: row.text("criteria") };
    });
    const facts = factsIn(
      this.of(null, "scheme"),
      (row, path, key) => this.known(row, path, key),
      ({ row }, name) => this.tell(row, "name", { code: "unknownFact", name }),
      this.entryNames,
      ({ row }, name) => this.tell(row, "content", { code: "totalUnread", name }),
    );
    return { ...facts, categories, readings };
  }

  private category(row: DraftRow, path: Path): Plain {
    const code = row.text("code").trim();
    this.known(row, path, rowKey("category", code));
    return {
      code,
      number: row.text("number"),
      name: row.text("name"),
      ...given("english", row.text("english")),
      points: row.number("points"),
      bonus: this.word(row, "bonus", [[yesNo.yes, true], [yesNo.no, false], ["", false]]),
      items: this.of(row, "item").map((item, index) => this.item(item, [...path, "items", index])),
    };
  }

  private item(row: DraftRow, path: Path): Plain {
    this.known(row, path, itemKey(this.of(row, "indicator")[0]?.text("code").trim() ?? row.text("name")));
    return {
      number: row.text("number"),
      name: row.text("name"),
      ...given("english", row.text("english")),
      pointsPrinted: this.word(row, "printed", [[printedNames.item, "item"], [printedNames.indicator, "indicator"], ["", "item"]]),
      points: row.number("points"),
      indicators: this.of(row, "indicator").map((one, index) => this.indicator(one, [...path, "indicators", index])),
    };
  }

  private indicator(row: DraftRow, path: Path): Plain {
    const code = row.text("code").trim();
    this.known(row, path, rowKey("indicator", code));
    const rows = this.of(row, "entry");
    const names = new Set<string>();
    const labels = rows.map((entry) => ({ row: entry, name: nameOf(entry, code, names), label: worded(entry) }));
    const entries = labels.map(({ row: entry, name, label }, index) => this.entry(entry, name, label, code, labels, [...path, "entries", index]));
    this.entryNames.push(...labels.map(({ name, label }) => ({ key: `${code}.${name}`, code, label: label.zh })));
    const rule = readRule(row.text("rule"), labels);
    if (!rule.ok) this.tell(row.row, "rule", rule.problem);
    return {
      code,
      max: row.number("points"),
      ...given("heading", row.text("heading")),
      content: row.text("content"),
      criteria: row.text("criteria"),
      basis: row.text("basis"),
      method: row.text("method"),
      entries,
      rule: rule.ok ? rule.rule : undefined,
      ...given("readings", numbers(row.text("readings"))),
    };
  }

  private entry(row: DraftRow, name: string, label: Plain, code: string, others: readonly Named[], path: Path): Plain {
    const key = `${code}.${name}`;
    this.known(row, path, rowKey("entry", key));
    const whole = row.text("atMost").trim();
    return {
      name,
      label,
      ...given("unit", row.text("unit").trim()),
      type: this.type(row, key, [...path, "type"]),
      ...given("atMost", others.find((one) => one.label["zh"] === whole)?.name ?? whole),
    };
  }

  private type(row: DraftRow, key: string, path: Path): Plain | undefined {
    const name = row.text("type").trim();
    const kind = kindNamed(name);
    if (kind === null) {
      this.tell(row.row, "type", { code: "unknownType", name });
      return undefined;
    }
    const ids = new Set<string>();
    const options = this.of(row, "option").map((option, index) => {
      const id = option.key?.slice(option.key.lastIndexOf("/") + 1) ?? madeName("o", `${key}/${option.text("name")}`, ids);
      ids.add(id);
      this.known(option, [...path, "options", index], rowKey("option", key, id));
      return { id, label: worded(option), points: option.number("points"), ...given("formerly", lines(option.text("formerly"))) };
    });
    const takes = (parameter: string) => parametersOfType(kind).includes(parameter);
    const noQuota = this.word(row, "noQuota", [["", undefined], [noQuotaNames.zero, "zero"], [noQuotaNames.full, "full"]]);
    return {
      kind,
      ...(options.length > 0 || takes("options") ? { options } : {}),
      ...(takes("max") ? { max: row.number("points") } : {}),
      ...given("noQuota", noQuota),
    };
  }

  /** What a word in a cell with a dropdown stands for. */
  private word<T>(row: DraftRow, column: DraftColumn, words: readonly (readonly [string, T])[]): T | string {
    const text = row.text(column).trim();
    const found = words.find(([word]) => word === text);
    if (found !== undefined) return found[1];
    this.tell(row.row, column, { code: "unknownWord", word: text, allowed: words.map(([word]) => word).filter((word) => word !== "") });
    return text;
  }

  /** A problem of the scheme at its row; one that a row has told already is not told twice. */
  private tellOfScheme(problem: SchemeProblem): void {
    const { row, column } = placeOf(problem, this.grid.rows, this.paths);
    const isTold = this.problems.some((one) => one.row === row && one.column === column && one.fault.code !== "scheme");
    if (!isTold) this.tell(row, column, { code: "scheme", problem });
  }
}

type Named = { readonly name: string; readonly label: Plain };
