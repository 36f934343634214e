import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { TrackingEdit } from "../../actions/types";
import type { TrackingTable } from "../../workbook/tracking/readTracking";
import { usePanelStyles } from "../parts/panelStyles";
import { usePane, usePaneState } from "../state/react";
import type { TrackingRow } from "./trackingRows";
import { commonDeadline } from "./trackingRows";
import { useTrackingWords } from "./useTrackingWords";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px" },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(128px, 1fr))", gap: "8px" },
  wide: { gridColumn: "1 / -1" },
  input: { minWidth: 0 },
});

type Typed = Readonly<Record<TrackingEdit["column"], string>>;

/** Whom to call, until when and what was noted: written together, each only where it was changed. */
export function TrackingContacts({ row, table }: { readonly row: TrackingRow; readonly table: TrackingTable }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { unit: words } = useTrackingWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const standing: Typed = { contact: row.contact, phone: row.phone, deadline: row.ownDeadline, note: row.note };
  // What the edit began with: where the sheet holds something else by then, nothing is written over it.
  const [began, setBegan] = useState(standing);
  const [typed, setTyped] = useState<Partial<Typed>>({});
  const value = (column: TrackingEdit["column"]) => typed[column] ?? standing[column];
  const edits = columns.filter((column) => table.columns.has(column) && typed[column] !== undefined && typed[column] !== began[column]);
  const type = (column: TrackingEdit["column"]) => (_event: unknown, { value: text }: { readonly value: string }) => {
    if (Object.keys(typed).length === 0) setBegan(standing);
    setTyped({ ...typed, [column]: text });
  };
  const save = async () => {
    const result = await pane.tracking.edit(edits.map((column) => ({ unit: row.unit.name, column, before: began[column], after: value(column).trim() })));
    if (result?.kind === "tracked") setTyped({});
  };
  const field = (column: TrackingEdit["column"], label: string, type_: "text" | "tel" | "date" = "text", hint = "") =>
    table.columns.has(column) && (
      <Field label={label} size="small" className={column === "note" || column === "deadline" ? styles.wide : undefined} {...(hint === "" ? {} : { hint })}>
        <Input size="small" type={type_} className={styles.input} value={value(column)} onChange={type(column)} {...(column === "deadline" ? { max: "9999-12-31" } : {})} />
      </Field>
    );
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        if (edits.length > 0 && !isBusy) void save();
      }}
    >
      <h4 className={shared.heading}>{words.contacts}</h4>
      <div className={styles.fields}>
        {field("contact", words.contact)}
        {field("phone", words.phone, "tel")}
        {field("deadline", words.ownDeadline, "date", words.ownHint(commonDeadline(table)))}
        {field("note", words.note)}
      </div>
      <div>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy || edits.length === 0}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

const columns = ["contact", "phone", "deadline", "note"] as const;
