import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { CellContent, PreviewedChange, UndoneChange } from "../../actions/types";
import type { HistoryWords } from "../../i18n/historyWords";
import type { Dictionary } from "../../i18n/index";
import { headerOf } from "../../workbook/form/columns";
import { readableContent } from "../../workbook/form/decode";
import { useWords } from "../state/react";
import { useEntries } from "./useEntries";
import { useHistoryWords } from "./useHistoryWords";
import { usePanelStyles } from "./panelStyles";

const useStyles = makeStyles({
  change: { ...typographyStyles.caption1, padding: "4px 0", overflowWrap: "anywhere" },
  value: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap", color: tokens.colorNeutralForeground2 },
  after: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap", fontWeight: tokens.fontWeightSemibold },
});

/** One cell that would be changed: its entry, what stands there and what would stand there. */
export function ChangeLine({ change: { before, after, ...place } }: { readonly change: PreviewedChange | UndoneChange }) {
  const styles = useStyles();
  const words = useWords();
  const entry = useEntries().get(place.column === "reported" || place.column === "verified" ? place.key : "");
  return (
    <li className={styles.change}>
      <EntryName {...place} />
      <br />
      <span className={styles.value}>{contentText(readableContent(entry, before), words)}</span>
      {" → "}
      <span className={styles.after}>{contentText(readableContent(entry, after), words)}</span>
    </li>
  );
}

/** An entry of a form, and which of its cells is meant where it is not 自报值. */
export function EntryName({ indicator, label, column }: Pick<UndoneChange, "indicator" | "label" | "column">) {
  const shared = usePanelStyles();
  const words = useWords();
  return (
    <>
      <span className={shared.note}>{indicator} </span>
      {[label, columnText(column, words, useHistoryWords())].filter((part) => part !== "").join(words.results.separator)}
    </>
  );
}

/** Which of an entry's cells is meant; "" for 自报值, which needs no name. */
function columnText(column: UndoneChange["column"], { importPanel }: Pick<Dictionary, "importPanel">, { columns }: HistoryWords): string {
  switch (column) {
    case "reported":
      return "";
    case "evidence":
      return importPanel.evidence;
    case "verified":
      return columns.verified;
    case "reason":
      return columns.reason;
    case "reviewState":
      return columns.reviewState;
    default:
      return headerOf(column);
  }
}

/** What stands in a cell, in words: a formula with what it gives. */
export function contentText(content: CellContent, words: Pick<Dictionary, "corrections" | "importPanel">): string {
  if (typeof content !== "object" || content === null) return content === null || content === "" ? words.corrections.empty : String(content);
  const { formula, result } = content;
  return result === undefined ? formula : words.importPanel.formula(formula, contentText(result, words));
}
