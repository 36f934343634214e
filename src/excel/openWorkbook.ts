import { ExcelHostError, toHostError } from "./hostError";

/** Opens a file as a new workbook in a window of its own. Throws ExcelHostError, "notSupported" where the host cannot. */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.8")) {
    throw new ExcelHostError("notSupported", "ExcelApi 1.8");
  }
  try {
    await Excel.createWorkbook(base64(bytes));
  } catch (error) {
    throw toHostError(error);
  }
}

/** Arguments of one call are limited, so the bytes go in pieces. */
const piece = 0x80_00;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += piece) text += String.fromCharCode(...bytes.subarray(start, start + piece));
  return btoa(text);
}
