import { Button, makeStyles, SearchBox, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { reviewProgress } from "../../actions/review/differences";
import { Nothing } from "../parts/Nothing";
import { usePane, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { FinalNotice } from "../final/FinalNotice";
import { SummaryTable } from "./SummaryTable";
import type { SortBy } from "./summaryRows";
import { ofNoGroup, summaryRows } from "./summaryRows";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%" },
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "8px 16px", flexShrink: 0 },
  search: { flexGrow: 1, flexBasis: "120px", minWidth: 0, maxWidth: "none" },
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

/** What the choice of a group sends: a group may be called as it likes, also by what stands for all. */
const all = "all";
const inGroup = (name: string) => `in:${name}`;

/** 汇总: a line per city, to sort, to search, to open. */
export default function SummaryView({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const [search, setSearch] = useState("");
  const [sortBy, setSortBy] = useState<SortBy>("rank");
  const [wanted, setGroup] = useState<string | null>(null);
  const groups = assessment.groups.names;
  const hasUngrouped = assessment.groups.places.size < assessment.units.length;
  // A group that is gone since leaves nothing out.
  const group = wanted !== null && (wanted === ofNoGroup ? hasUngrouped : groups.includes(wanted)) ? wanted : null;
  const { reviewed, indicators } = useMemo(() => reviewProgress(assessment), [assessment]);
  const rows = useMemo(() => summaryRows(assessment, sortBy, search, group), [assessment, sortBy, search, group]);
  return (
    <div className={styles.view}>
      <FinalNotice final={assessment.final} />
      <div className={styles.tools}>
        <SearchBox
          size="small"
          className={styles.search}
          placeholder={words.summary.search}
          aria-label={words.summary.search}
          dismiss={{ "aria-label": words.summary.clearSearch }}
          value={search}
          onChange={(_event, { value }) => setSearch(value)}
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
        {groups.length > 0 && (
          <Select
            size="small"
            className={styles.sort}
            aria-label={words.summary.group}
            value={group === null ? all : inGroup(group)}
            onChange={(_event, { value }) => setGroup(value === all ? null : value.slice(inGroup("").length))}
          >
            <option value={all}>{words.summary.allGroups}</option>
            {groups.map((name) => (
              <option key={name} value={inGroup(name)}>
                {name}
              </option>
            ))}
            {hasUngrouped && <option value={inGroup(ofNoGroup)}>{words.summary.ungrouped}</option>}
          </Select>
        )}
        <Button size="small" appearance="subtle" className={styles.groups} onClick={() => pane.open("groups")}>
          {words.groups.open}
        </Button>
      </div>
      {rows.length === 0 ? (
        <Nothing title={words.summary.nothingFound(search.trim())} isDone={false}>
          <Button size="small" onClick={() => setSearch("")}>
            {words.summary.clearSearch}
          </Button>
        </Nothing>
      ) : (
        <SummaryTable key={`${sortBy} ${search} ${group}`} rows={rows} isOfGroup={group !== null && group !== ofNoGroup} />
      )}
      <div className={styles.count}>
        <span role="status">{words.summary.shown(rows.length, assessment.units.length)}</span>
        <span>{words.summary.reviewed(reviewed, indicators)}</span>
      </div>
    </div>
  );
}
