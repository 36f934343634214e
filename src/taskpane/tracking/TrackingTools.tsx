import { Button, Input, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useId, useState } from "react";
import type { TrackingTable } from "../../workbook/tracking/readTracking";
import { usePane, usePaneState } from "../state/react";
import type { TrackingFilter, TrackingRow } from "./trackingRows";
import { commonDeadline, isShown, trackingFilters } from "./trackingRows";
import { useTrackingWords } from "./useTrackingWords";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", padding: "8px 16px", flexShrink: 0 },
  line: { display: "flex", alignItems: "center", gap: "8px", flexBasis: "100%", minWidth: 0 },
  label: { ...typographyStyles.body1, whiteSpace: "nowrap" },
  date: { width: "140px", minWidth: 0 },
  gone: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

const isFilter = (value: string): value is TrackingFilter => trackingFilters.some((one) => one === value);

interface TrackingToolsProps {
  readonly rows: readonly TrackingRow[];
  readonly table: TrackingTable;
  /** What finds cities by name and group. */
  readonly finder: ReactNode;
  readonly filter: TrackingFilter;
  readonly onFilter: (filter: TrackingFilter) => void;
}

/** The deadline of all, the search and the filter with how many each shows. */
export function TrackingTools({ rows, table, finder, filter, onFilter }: TrackingToolsProps) {
  const styles = useStyles();
  const words = useTrackingWords();
  return (
    <div className={styles.tools}>
      <div className={styles.line}>
        {table.common === null ? <span className={styles.gone}>{words.commonGone}</span> : <CommonDeadline key={commonDeadline(table)} standing={commonDeadline(table)} />}
      </div>
      {finder}
      <Select size="small" aria-label={words.filter} value={filter} onChange={(_event, { value }) => isFilter(value) && onFilter(value)}>
        {trackingFilters.map((one) => (
          <option key={one} value={one}>
            {words.filters[one](rows.filter((row) => isShown(row, one)).length)}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** The deadline of all, to be set by the button or by Enter. */
function CommonDeadline({ standing }: { readonly standing: string }) {
  const styles = useStyles();
  const words = useTrackingWords();
  const pane = usePane();
  const id = useId();
  const isBusy = usePaneState((state) => state.running !== null);
  const [typed, setTyped] = useState(standing);
  const set = () => {
    if (typed !== standing && !isBusy) void pane.tracking.edit([{ unit: null, column: "deadline", before: standing, after: typed }]);
  };
  return (
    <>
      <label htmlFor={id} className={styles.label}>{words.common}</label>
      <Input
        id={id}
        size="small"
        type="date"
        className={styles.date}
        value={typed}
        max="9999-12-31"
        onChange={(_event, { value }) => setTyped(value)}
        onKeyDown={({ key }) => key === "Enter" && set()}
      />
      <Button size="small" disabledFocusable={isBusy || typed === standing} onClick={set}>
        {words.set}
      </Button>
    </>
  );
}
