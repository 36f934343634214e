import { Button, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { reviewProgress } from "../../actions/review/differences";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { FinalNotice } from "../final/FinalNotice";
import { SummaryTable } from "./SummaryTable";
import type { SortBy } from "./summaryRows";
import { summaryRows } from "./summaryRows";
import { noFind, ofNoGroup, stillThere } from "../units/findUnits";
import { NoUnitFound } from "../units/NoUnitFound";
import { UnitFinder } from "../units/UnitFinder";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%" },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "8px 16px", flexShrink: 0 },
  finder: { flexBasis: "100%" },
  sort: { flexShrink: 0 },
  groups: { flexShrink: 0, minWidth: 0 },
  count: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    padding: "4px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    flexShrink: 0,
  },
});

const orders = { byRank: "rank", byOrder: "order", byState: "state" } as const satisfies Record<string, SortBy>;
const isSortBy = (value: string): value is SortBy => Object.values(orders).some((one) => one === value);

/** 汇总: a line per city, to sort, to search, to open. */
export default function SummaryView({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const view = useRef<HTMLDivElement>(null);
  const [sortBy, setSortBy] = useState<SortBy>("rank");
  const [wanted, setFind] = useState(noFind);
  const find = stillThere(wanted, assessment.groups, assessment.units.length);
  const { reviewed, indicators } = useMemo(() => reviewProgress(assessment), [assessment]);
  const rows = useMemo(() => summaryRows(assessment, sortBy, find), [assessment, sortBy, find]);
  const [first] = rows;
  return (
    <div ref={view} className={styles.view}>
      <FinalNotice final={assessment.final} />
      <div className={styles.tools}>
        <UnitFinder
          className={styles.finder}
          find={find}
          onFind={setFind}
          groups={assessment.groups}
          count={assessment.units.length}
          into={view}
          onEnter={() => first !== undefined && void pane.jump(first.unit.sheetId, null)}
        />
        <Select
          size="small"
          className={styles.sort}
          aria-label={words.summary.sort}
          value={sortBy}
          onChange={(_event, { value }) => {
            if (isSortBy(value)) setSortBy(value);
          }}
        >
          <option value={orders.byRank}>{words.summary.byRank}</option>
          <option value={orders.byOrder}>{words.summary.byOrder}</option>
          <option value={orders.byState}>{words.summary.byState}</option>
        </Select>
        <Button size="small" appearance="subtle" className={styles.groups} onClick={() => pane.open("groups")}>
          {words.groups.open}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          className={styles.groups}
          title={words.summary.hideFormsHint}
          disabledFocusable={isBusy}
          onClick={() => void pane.showForms(assessment.hiddenForms > 0)}
        >
          {assessment.hiddenForms > 0 ? words.summary.showForms : words.summary.hideForms}
        </Button>
      </div>
      {rows.length === 0 ? (
        <NoUnitFound find={find} onFind={setFind} />
      ) : (
        <SummaryTable key={`${sortBy} ${find.text} ${find.group}`} rows={rows} isOfGroup={find.group !== null && find.group !== ofNoGroup} />
      )}
      <div className={styles.count}>
        <span role="status">{words.summary.shown(rows.length, assessment.units.length)}</span>
        <span>{words.summary.reviewed(reviewed, indicators)}</span>
      </div>
    </div>
  );
}
