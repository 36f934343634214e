import type { Named, Scheme } from "../../core/index";
import { namingOf } from "../../core/index";

const cities = namingOf({});

/** What headed units before sheets took it from the scheme: no text that somebody put there. */
const earlierUnitHeader = cities.unit;

/** Whether a text heads units, in a workbook made now or before. */
export function isUnitHeader(scheme: Named, text: unknown): boolean {
  return text === namingOf(scheme).unit || text === earlierUnitHeader;
}

/** A scheme as sheets spoke of it before they took its names: of cities. For knowing what workbooks made then hold. */
export function beforeNames({ naming: _naming, ...scheme }: Scheme): Scheme {
  return scheme;
}

/** A text or formula as a sheet had it then. */
export function textBeforeNames(scheme: Named, text: string): string {
  const { unit, all } = namingOf(scheme);
  return text.replaceAll(all, cities.all).replaceAll(unit, cities.unit);
}
