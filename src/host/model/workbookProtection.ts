import type { Book } from "../book";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostType } from "../hostObject";

/** «保护工作簿»: the sheets stay as many, named, ordered and hidden as they are; their cells can be written. */
export const workbookProtectionType: HostType<Book> = defineType<Book>({
  name: "WorkbookProtection",
  properties: {
    protected: { get: ({ structure }) => structure !== undefined },
  },
  methods: {
    protect(book, args) {
      book.requireFreeStructure();
      book.structure = { password: args.optionalText(0) || undefined };
    },
    unprotect(book, args) {
      book.requireWritable();
      const password = book.structure?.password;
      if (password !== undefined && password !== args.optionalText(0)) throw new HostError("AccessDenied", "The password is not correct.");
      book.structure = undefined;
    },
  },
});
