import { openWorkbook } from "../../excel/openWorkbook";
import { attemptOutside } from "./outcome";
import type { MadeFile, Outcome } from "../types";

/** Opens an exported file as a new workbook; fails with "notSupported" where the host cannot. */
export function openFile(file: MadeFile): Promise<Outcome<null>> {
  return attemptOutside(async () => {
    await openWorkbook(file.bytes);
    return null;
  });
}
