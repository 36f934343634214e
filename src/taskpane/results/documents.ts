import type { MessagesOf } from "./message";
import { counted, message, told } from "./message";

/** How results of making files to send out and to print read. */
export const documentResults: MessagesOf<"documentMade"> = {
  documentMade: ({ isOpened, report: { kind, file, units, differs = 0, notBegun = [] } }, { documents, results }) => {
    const left = counted(notBegun.length, documents.notBegun);
    if (file === null) return message("info", documents.nothingBack, [left]);
    if (file.name.endsWith(".zip")) return message("success", results.exported(units), [file.name, left]);
    const title = isOpened ? results.templateOpened(file.name) : documents.made(file.name);
    return told(differs === 0, title, [kind === "forms" ? documents.printNext : "", counted(differs, documents.differs), left]);
  },
};
