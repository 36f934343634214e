import { asNumber, asOneOf, asRecord } from "../arguments";
import { sortRows } from "../copying";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostType } from "../hostObject";
import type { RangeRef } from "../rangeRef";

export const rangeSortType: HostType<RangeRef> = defineType<RangeRef>({
  name: "RangeSort",
  methods: {
    apply(ref, args) {
      const fields: unknown = args.at(0);
      if (!Array.isArray(fields)) throw new HostError("InvalidArgument");
      if (args.at(3) !== undefined && asOneOf(args.at(3), ["Rows", "Columns"]) === "Columns") {
        throw new HostError("ApiNotFound", "Only rows are sorted here.");
      }
      const read = fields.map((field: unknown) => {
        const { key, ascending } = asRecord(field);
        return { key: asNumber(key), ascending: ascending !== false };
      });
      sortRows(ref, read, args.optionalBoolean(2));
    },
  },
});
