import type { BookOutline } from "../../excel/readOutline";
import { ActionFailure } from "./outcome";

/** Ends an action of the provincial office in a city's template, which has neither other cities nor the sheets about them. */
export function assertOffice({ record }: BookOutline): void {
  if (record?.side === "city") throw new ActionFailure("cityWorkbook");
}
