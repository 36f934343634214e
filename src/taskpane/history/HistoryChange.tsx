import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { HistoryLine } from "../../actions/types";
import { readableContent } from "../../workbook/form/decode";
import { contentText, EntryName } from "../parts/ChangeLine";
import { JumpButton } from "../parts/JumpButton";
import { useEntries } from "../parts/useEntries";
import { useHistoryWords } from "../parts/useHistoryWords";
import { usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { assessmentOf } from "../state/selection";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", gap: "4px", padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, contentVisibility: "auto", containIntrinsicSize: "auto 48px" },
  text: { ...typographyStyles.caption1, flexGrow: 1, minWidth: 0, paddingTop: "2px", overflowWrap: "anywhere" },
  unit: { color: tokens.colorNeutralForeground2 },
  value: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap", color: tokens.colorNeutralForeground2 },
  after: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap", fontWeight: tokens.fontWeightSemibold },
});

/** A line of 操作记录: its city where the action has several, the entry, what stood there and what came to stand there. */
export function HistoryChange({ line, isOfOne }: { readonly line: HistoryLine; readonly isOfOne: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const historyWords = useHistoryWords();
  const assessment = usePaneState(assessmentOf);
  const { unit, what, place, before, after, row } = line;
  const entry = useEntries().get(place?.column === "reported" || place?.column === "verified" ? place.key : "");
  const cell = assessment === null ? null : cellNow(assessment, line);
  return (
    <li className={styles.line}>
      <span className={styles.text} title={historyWords.row(row)}>
        {!isOfOne && unit !== "" && <span className={styles.unit}>{`${unit} `}</span>}
        {place === null ? what : <EntryName indicator={place.indicator} label={place.label} column={place.column} />}
        <br />
        <span className={styles.value}>{contentText(readableContent(entry, before), words)}</span>
        {" → "}
        <span className={styles.after}>{contentText(readableContent(entry, after), words)}</span>
      </span>
      {cell !== null && <JumpButton {...cell} what={[unit, place?.indicator ?? what, place?.label ?? ""].filter((part) => part !== "").join(" ")} />}
    </li>
  );
}

/** Where the cell of a line stands now: in the row of its entry, wherever that came to stand. */
function cellNow({ units, awards }: Assessment, { unit, place, address, isAward }: HistoryLine): { readonly sheetId: string; readonly address: string } | null {
  if (place === null) return awards !== null && address !== "" && isAward ? { sheetId: awards.sheetId, address } : null;
  const form = units.find(({ name }) => name === unit);
  const stands = form?.places.get(place.key);
  if (form === undefined || stands === undefined) return null;
  if (place.column === "reported" || place.column === "verified") return { sheetId: form.sheetId, address: stands[place.column] };
  const column = /^[A-Z]+/.exec(address)?.[0] ?? "";
  const row = /\d+$/.exec(stands.reported)?.[0] ?? "";
  return column === "" || row === "" ? null : { sheetId: form.sheetId, address: column + row };
}
