import type { ActionOptions, DocumentReport, DocumentRequest, Outcome } from "../types";
import { makeNotice } from "./makeNotice";

/** Makes a file to send out, to print or to keep. Nothing of the forms or of any published sheet is written. */
export function makeDocument(request: DocumentRequest, options: ActionOptions): Promise<Outcome<DocumentReport>> {
  switch (request.kind) {
    case "notice":
      return makeNotice(request, options);
  }
}
