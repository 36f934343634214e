import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { TrackingRead } from "../../actions/types";
import type { TrackingFault, TrackingTable } from "../../workbook/tracking/readTracking";
import { Fold } from "../parts/Fold";
import { usePanelStyles } from "../parts/panelStyles";
import { useWords } from "../state/react";
import type { TrackingRow } from "./trackingRows";
import { unknownLines } from "./trackingRows";
import { useTrackingWords } from "./useTrackingWords";

const useStyles = makeStyles({
  box: { padding: "0 16px 4px", flexShrink: 0, maxHeight: "40%", overflowY: "auto" },
  fault: { ...typographyStyles.caption1, padding: "2px 0 2px 20px", overflowWrap: "anywhere" },
});

/** What is amiss with the sheet, folded away. Nothing where all is as it should be. */
export function TrackingFaults({ table, rows, formerNames }: { readonly table: TrackingTable; readonly rows: readonly TrackingRow[]; readonly formerNames: TrackingRead["formerNames"] }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useTrackingWords();
  const { listSeparator } = useWords();
  const told = (fault: TrackingFault): string => {
    switch (fault.kind) {
      case "missingColumns":
      case "doubledColumns":
        return words.fault[fault.kind](fault.headers.join(listSeparator));
      case "doubledUnit":
        return words.fault.doubledUnit(fault.unit, fault.rows.map((row) => row + 1).join(listSeparator));
      case "namelessLine":
        return words.fault.namelessLine(fault.row + 1);
      case "noCommonDeadline":
        return words.fault.noCommonDeadline;
      case "badDeadline":
        return words.fault.badDeadline(fault.unit, fault.text);
    }
  };
  const lines = [...table.faults.map(told), ...unknownLines(rows, table, formerNames).map(({ unit, row, now }) => (now === null ? words.fault.unknownUnit(unit, row + 1) : words.fault.renamedUnit(unit, row + 1, now)))];
  if (lines.length === 0) return null;
  return (
    <div className={styles.box}>
      <Fold label={words.faults(lines.length)}>
        <ul className={shared.list}>
          {lines.map((line) => (
            <li key={line} className={styles.fault}>{line}</li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
