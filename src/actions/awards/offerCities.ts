import type { Named } from "../../core/index";
import type { Choice } from "../../excel/askChoice";
import { askChoice } from "../../excel/askChoice";
import type { BookOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import { writeValidation } from "../../excel/writeSheet";
import { cityArea, cityChoice } from "../../workbook/awards/bonus";
import type { BonusPlacement } from "../../workbook/awards/bonusFormulas";
import { plannedBonus } from "../../workbook/awards/bonusFormulas";
import { sheetNames } from "../../workbook/sheetNames";
import { bonusOf, citiesOf } from "./awardsState";
import type { Book } from "../book/book";

/** Queues the question which cities the column 城市 of 创新加分 offers, where it stands as laid out; answered after the next sync. */
export function askOffered(session: Session, { sheets }: BookOutline): () => Choice | null {
  const sheet = sheets.find(({ name }) => name === sheetNames.bonus);
  return sheet === undefined ? () => null : askChoice(session, sheet.id, cityArea(plannedBonus));
}

/** What there is to be put right in the column 城市 of 创新加分. */
export interface CityOffer {
  readonly sheetId: string;
  readonly placement: BonusPlacement;
  readonly cities: readonly string[];
}

/**
 * The cities that 创新加分 is to offer, where it offers others: a dropdown keeps the names that it was made with when a
 * city is renamed or its form taken away. Null where nothing is to be written: it is right, or protected, or draws on a
 * list of somebody's own. A sync only where the column was moved.
 */
export async function staleOffer(session: Session, book: Book, asked: Choice | null): Promise<CityOffer | null> {
  const offer = offerOf(book, citiesOf(book));
  if (offer === null || asked === null) return null;
  const { sheetId, placement, cities } = offer;
  const isInPlace = placement.columns.unit === plannedBonus.columns.unit && placement.first === plannedBonus.first;
  const offered = isInPlace ? asked : await askNow(session, sheetId, placement);
  const canOffer = cityChoice(book.scheme, cities) !== null;
  switch (offered.kind) {
    case "other":
      return null;
    case "none":
      return canOffer ? offer : null;
    case "mixed":
      return offer;
    case "list":
      return canOffer && isSameSet(offered.items, cities) ? null : offer;
  }
}

async function askNow(session: Session, sheetId: string, placement: BonusPlacement): Promise<Choice> {
  const answer = askChoice(session, sheetId, cityArea(placement));
  await session.sync();
  return answer();
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const inB = new Set(b);
  return a.length === b.length && a.every((item) => inB.has(item));
}

/** Where the cities can be offered; null without the sheet or its columns, or where it is protected: the pane adds applications all the same. */
export function offerOf(book: Book, cities: readonly string[]): CityOffer | null {
  const bonus = bonusOf(book);
  const placement = bonus?.reading.placement ?? null;
  if (bonus === null || placement === null || book.protectedOthers.has(sheetNames.bonus)) return null;
  return { sheetId: bonus.sheetId, placement, cities };
}

/** Queues that 创新加分 offers these cities; nothing where no list can hold them, rather than some of them. */
export function offerCities(session: Session, scheme: Named, { sheetId, placement, cities }: CityOffer): void {
  const sheet = session.workbook.worksheets.getItem(sheetId);
  const choice = cityChoice(scheme, cities, placement);
  const { row, column, rows, columns } = cityArea(placement);
  if (choice === null) sheet.getRangeByIndexes(row, column, rows, columns).dataValidation.clear();
  else writeValidation(sheet, choice);
}
