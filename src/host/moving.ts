import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";

/** What moves cells on their sheet. */
const withinSheet = new Set(
  [ReorderRangeMutation, MoveRangeMutation, MoveRowsMutation, MoveColsMutation, InsertRowMutation, RemoveRowMutation, InsertColMutation, RemoveColMutation].map(({ id }) => id),
);

/** What puts other cells where those stood that a request or a calculation speaks of. */
const moving = new Set([...withinSheet, ...[InsertSheetMutation, RemoveSheetMutation, SetWorksheetNameMutation].map(({ id }) => id)]);

/** Whether a command moves cells on their sheet, which its parameters name. */
export function movesWithinSheet(id: string): boolean {
  return withinSheet.has(id);
}

/** Whether a command moves cells, or removes or renames where they stand. */
export function movesCells(id: string): boolean {
  return moving.has(id);
}
