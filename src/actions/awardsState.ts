import type { Language } from "../core/index";
import type { Book } from "./book";
import type { AwardsState } from "./types";

/** 创新加分 as the workbook has it; null where there is no such sheet. */
export function awardsOf(_book: Book, _language: Language): AwardsState | null {
  return null;
}
