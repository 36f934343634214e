import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import type { UnitState } from "../../actions/types";
import { usePane, usePaneState, useWords } from "../state/react";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 16px",
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  offer: { ...typographyStyles.caption1, display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  wrench: { fontSize: "20px", flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

/** Shown on a form that lost lines or columns; opens the list of what repairing would do. */
export function RepairOffer({ unit }: { readonly unit: UnitState }) {
  const styles = useStyles();
  const { repair } = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  if (unit.damage.length === 0) return null;
  return (
    <div className={styles.bar}>
      <WrenchRegular className={styles.wrench} />
      <span className={styles.offer}>
        <span>{repair.offer(unit.damage.length)}</span>
        <span className={styles.hint}>{repair.offerHint}</span>
      </span>
      <Button size="small" appearance="primary" disabled={isBusy} onClick={() => pane.open("repair")}>
        {repair.menu}
      </Button>
    </div>
  );
}
