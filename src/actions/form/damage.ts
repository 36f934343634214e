import type { Language, Scheme } from "../../core/index";
import { lineName } from "../../workbook/form/lineNames";
import type { FormReading } from "../../workbook/form/readForm";
import type { Damage } from "../types";

/** What a form has lost of its lines and columns, or has twice; its figures cannot be relied on until it is whole again. */
export function damageOf(scheme: Scheme, reading: FormReading, language: Language): readonly Damage[] {
  const { missingKeys, doubledKeys, missingColumns } = reading;
  return [
    ...missingColumns.map((header): Damage => ({ kind: "column", name: header })),
    ...missingKeys.map((key): Damage => ({ kind: "line", name: lineName(scheme, key, language) })),
    ...doubledKeys.map((key): Damage => ({ kind: "doubledLine", name: lineName(scheme, key, language) })),
  ];
}
