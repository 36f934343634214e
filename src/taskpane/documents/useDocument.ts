import type { DocumentRequest } from "../../actions/types";
import { saveFile } from "../returns/saveFile";
import { usePane } from "../state/react";

/** Makes a document and saves it, or opens it as a new workbook where that is asked for. */
export function useDocument(): (request: DocumentRequest, how?: "save" | "open") => void {
  const pane = usePane();
  return (request, how = "save") => void pane.publishing.makeDocument(request, how === "open" ? null : ({ name, bytes }) => saveFile(name, bytes));
}
