import type { MessagesOf } from "./message";
import { counted, message, told } from "./message";

/** How results of making files to send out and to print read. */
export const documentResults: MessagesOf<"documentMade"> = {
  documentMade: ({ isOpened, report: { kind, file, units, differs = 0, notBegun = [] } }, { documents }) => {
    const left = counted(notBegun.length, documents.notBegun);
    if (file === null) return message("info", documents.nothingBack, [left]);
    const title = isOpened ? documents.opened(file.name) : documents.made(file.name);
    if (kind === "forms") return message("success", title, [documents.printNext]);
    return told(differs === 0, title, [kind === "notice" ? "" : documents.files(units), counted(differs, documents.differs), left]);
  },
};
