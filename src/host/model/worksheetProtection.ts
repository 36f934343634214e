import { asBoolean, asText } from "../arguments";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostType } from "../hostObject";
import { NOTHING_ALLOWED } from "../protection";
import type { ProtectionOptions } from "../sheetState";
import type { SheetRef } from "./sheetRef";

function optionsFrom(given: Record<string, unknown>): ProtectionOptions {
  const options: Record<string, boolean | string> = { ...NOTHING_ALLOWED };
  for (const [name, value] of Object.entries(given)) {
    const known = name in options;
    if (!known) throw new HostError("InvalidArgument");
    if (value === null || value === undefined) continue;
    options[name] = name === "selectionMode" ? asText(value) : asBoolean(value);
  }
  return { ...NOTHING_ALLOWED, ...options };
}

export const worksheetProtectionType: HostType<SheetRef> = defineType<SheetRef>({
  name: "WorksheetProtection",
  properties: {
    protected: { get: ({ book, sheetId }) => book.state(book.sheet(sheetId).getSheetId()).protection !== undefined },
    options: { get: ({ book, sheetId }) => book.state(sheetId).protection?.options ?? null },
  },
  methods: {
    protect({ book, sheetId }, args) {
      const state = book.writableState(book.sheet(sheetId).getSheetId());
      if (state.protection !== undefined) throw new HostError("InvalidOperation", "The sheet is already protected.");
      state.protection = { options: optionsFrom(args.record(0)), password: args.optionalText(1) || undefined };
    },
    unprotect({ book, sheetId }, args) {
      const state = book.writableState(book.sheet(sheetId).getSheetId());
      if (state.protection === undefined) return;
      const { password } = state.protection;
      if (password !== undefined && password !== args.optionalText(0)) throw new HostError("AccessDenied", "The password is not correct.");
      state.protection = undefined;
    },
  },
});
