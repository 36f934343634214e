import type { Assessment } from "../state/selection";
import { UnitPicker } from "./UnitPicker";

interface FormPickerProps {
  readonly assessment: Assessment;
  /** Sheet of the form that is chosen; "" for none. */
  readonly sheetId: string;
  readonly words: { readonly unit: string; readonly chooseUnit: string };
  readonly onChoose: (sheetId: string) => void;
}

/** The choice of a unit of the workbook, by the sheet of its form. */
export function FormPicker({ assessment, sheetId, words, onChoose }: FormPickerProps) {
  return (
    <UnitPicker
      label={words.unit}
      units={assessment.units.map(({ sheetId: id, name }) => ({ id, name }))}
      none={words.chooseUnit}
      value={sheetId}
      groups={assessment.groups}
      onChoose={onChoose}
    />
  );
}
