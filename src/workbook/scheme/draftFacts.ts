import type { Path } from "../../core/index";
import type { Fact } from "./draftColumns";
import { factNames } from "./draftColumns";
import type { DraftRow } from "./draftGrid";
import { rowKey } from "./draftLines";
import { lines } from "./draftValues";
import { totalIn } from "./draftTotal";
import type { NamedEntry } from "./totalText";

/** What the rows 方案 say of a scheme. `known` hears where each of them stands, `unknown` of those that no scheme has, `unread` of sentences that are none. */
export function factsIn(rows: readonly DraftRow[], known: (row: DraftRow, path: Path, key: string) => void, unknown: (row: DraftRow, name: string) => void, entries: readonly NamedEntry[], unread: (row: DraftRow, name: string) => void): object {
  const found = new Map<Fact, DraftRow[]>();
  for (const row of rows) {
    const name = row.text("name").trim();
    const fact = factNamed(name);
    if (fact === null) unknown(row, name);
    else found.set(fact, [...(found.get(fact) ?? []), row]);
  }
  const at = (fact: Fact, path: Path): DraftRow | undefined => {
    const [row] = found.get(fact) ?? [];
    if (row !== undefined) known(row, path, row.key ?? rowKey("scheme", fact));
    return row;
  };
  const text = (fact: Fact, ...path: Path): string | undefined => at(fact, path)?.text("content");
  const number = (fact: Fact, ...path: Path) => at(fact, path)?.number("points");
  const worded = (fact: Fact, ...path: Path) =>
    (found.get(fact) ?? []).map((row, index) => {
      known(row, [...path, index], row.key ?? rowKey("scheme", `${fact}${index + 1}`));
      return { zh: row.text("content"), en: row.text("english") || row.text("content") };
    });
  /** «苏中：南通市、扬州市、泰州市» */
  const groupIn = (row: DraftRow, index: number) => {
    known(row, ["groups", index], row.key ?? rowKey("scheme", `group${index + 1}`));
    const [, name = "", members = ""] = /^([^：:]*)[：:]?([\s\S]*)$/.exec(row.text("content")) ?? [];
    return { name: name.trim(), units: members.split(/[、，,\n]/).map((unit) => unit.trim()).filter((unit) => unit !== "") };
  };
  const title = at("title", ["title"]);
  const has = (...facts: readonly Fact[]) => facts.some((fact) => found.has(fact));
  return {
    id: text("id", "id"),
    version: text("version", "version"),
    title: title === undefined ? undefined : { zh: title.text("content"), en: title.text("english") || title.text("content") },
    tableTitle: text("tableTitle", "tableTitle"),
    tableSubtitle: text("tableSubtitle", "tableSubtitle"),
    source: text("source", "source"),
    basePoints: number("basePoints", "basePoints"),
    bonusPoints: number("bonusPoints", "bonusPoints"),
    units: lines(text("units", "units") ?? ""),
    ...(has("group") && { groups: (found.get("group") ?? []).map(groupIn) }),
    ...(has("recognitionArticle", "ground", "field") && {
      recognition: {
        article: text("recognitionArticle", "recognition", "article"),
        grounds: worded("ground", "recognition", "grounds"),
        fields: worded("field", "recognition", "fields"),
      },
    }),
    ...(has("measures", "publicationArticle", "publicationText", "publisher") && {
      publication: {
        measures: text("measures", "publication", "measures"),
        article: text("publicationArticle", "publication", "article"),
        text: text("publicationText", "publication", "text"),
        publisher: text("publisher", "publication", "publisher"),
      },
    }),
    ...(has("addressee", "unitName", "allUnits", "commendedName") && {
      naming: {
        addressee: text("addressee", "naming", "addressee"),
        unit: text("unitName", "naming", "unit"),
        all: text("allUnits", "naming", "all"),
        commended: text("commendedName", "naming", "commended"),
        ...englishNames(found.get("unitName")?.[0], found.get("allUnits")?.[0]),
      },
    }),
    ...totalIn((fact) => found.get(fact) ?? [], entries, known, unread),
  };
}

/** What stands in the column 英文 of 对象称谓 and 对象统称; one of the two serves for both where the other is empty. */
function englishNames(unit: DraftRow | undefined, all: DraftRow | undefined): object {
  const [one = "", many = ""] = [unit, all].map((row) => row?.text("english").trim());
  return one + many === "" ? {} : { english: { one: one || many, many: many || one } };
}

function factNamed(name: string): Fact | null {
  const isFact = (text: string): text is Fact => Object.hasOwn(factNames, text);
  const found = Object.entries(factNames).find(([, label]) => label === name)?.[0];
  return found !== undefined && isFact(found) ? found : null;
}
