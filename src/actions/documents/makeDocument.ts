import type { ActionOptions, DocumentReport, DocumentRequest, Outcome } from "../types";
import { makeForms } from "./makeForms";
import { makeNotice } from "./makeNotice";
import { makeScorecards } from "./makeScorecards";
import { makeSentBack } from "./makeSentBack";

/** Makes a file to send out, to print or to keep. No form and no published sheet is changed. */
export async function makeDocument(request: DocumentRequest, options: ActionOptions): Promise<Outcome<DocumentReport>> {
  switch (request.kind) {
    case "notice":
      return makeNotice(request, options);
    case "sentBack":
      return makeSentBack(request, options);
    case "scorecards":
      return makeScorecards(request, options);
    case "forms":
      return makeForms(options);
  }
}
