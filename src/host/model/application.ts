import type { Book, CalculationMode } from "../book";
import { asOneOf } from "../arguments";
import { defineType } from "../hostObject";
import type { HostType } from "../hostObject";

const MODES: readonly CalculationMode[] = ["Automatic", "AutomaticExceptTables", "Manual"];

export const applicationType: HostType<Book> = defineType<Book>({
  name: "Application",
  properties: {
    calculationMode: {
      get: (book) => book.calculationMode,
      set(book, value) {
        book.calculationMode = asOneOf(value, MODES);
        book.services.calculator.paused = book.calculationMode === "Manual";
      },
    },
    calculationState: { get: () => "Done" },
  },
  methods: {
    async calculate(book, args) {
      const type = asOneOf(args.at(0), ["Recalculate", "Full", "FullRebuild"]);
      const { calculator } = book.services;
      if (type !== "Recalculate") return book.waitFor(calculator.recalculateAll());
      calculator.paused = false;
      await book.waitFor(calculator.settle());
      calculator.paused = book.calculationMode === "Manual";
    },
    // The grid is painted once the batch is done in any case.
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync(book) {
      book.services.calculator.paused = true;
    },
  },
});
