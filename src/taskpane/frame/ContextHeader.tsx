import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { TableSimpleRegular } from "@fluentui/react-icons/svg/table-simple";
import type { ReactNode } from "react";
import { useId, useState } from "react";
import { hasVerifiedFigures } from "../../actions/returns/submission";
import type { UnitState } from "../../actions/types";
import { printPoints } from "../../i18n/points";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { hasBegun, selectedUnit } from "../state/selection";
import { sheetNames } from "../../workbook/sheetNames";
import { AllUnitsDetails, OneUnitDetails } from "./ContextDetails";

const useStyles = makeStyles({
  context: { position: "relative", flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    height: "34px",
    padding: "0 8px 0 16px",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  name: { ...typographyStyles.subtitle2, margin: 0, flexShrink: 1, minWidth: "32px", overflow: "hidden", textOverflow: "ellipsis" },
  facts: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
  total: { fontWeight: tokens.fontWeightSemibold },
  muted: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  more: { flexShrink: 0, minWidth: "24px" },
  // On the line below, not above it: how far the city is takes no line of its own.
  progress: { position: "absolute", left: 0, right: 0, top: "34px" },
  details: { padding: "4px 16px 8px" },
});

/** One line: what is selected in the workbook, its points and place, and how far it is; more where it is asked for. */
export function ContextHeader({ assessment }: { readonly assessment: Assessment }) {
  const unit = usePaneState(selectedUnit);
  // A city's template without its form has nothing to count; 报送检查 says so.
  if (unit === null && assessment.side === "city") return null;
  return unit === null ? <AllUnits assessment={assessment} /> : <OneUnit assessment={assessment} unit={unit} />;
}

interface LineProps {
  readonly name: string;
  /** Points and place, or that nothing was filled in yet. */
  readonly facts: ReactNode;
  readonly progress: string;
  readonly done: number;
  readonly total: number;
  readonly color: "error" | "success" | "brand";
  /** A way to another sheet. */
  readonly way?: ReactNode;
  /** Everything else that is known, shown below when it is asked for. */
  readonly children: ReactNode;
}

function Line({ name, facts, progress, done, total, color, way, children }: LineProps) {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const label = isOpen ? words.context.less : words.context.more;
  return (
    <section className={styles.context}>
      <div className={styles.line}>
        <h2 className={styles.name} title={name}>
          {name}
        </h2>
        <span className={styles.facts}>{facts}</span>
        <span className={styles.muted}>{progress}</span>
        {way}
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-label={label}
          title={label}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      <ProgressBar className={styles.progress} value={done} max={Math.max(1, total)} color={color} aria-label={words.context.progress} />
      <div id={id} hidden={!isOpen} className={isOpen ? styles.details : undefined}>
        {isOpen && children}
      </div>
    </section>
  );
}

function OneUnit({ assessment, unit }: { readonly assessment: Assessment; readonly unit: UnitState }) {
  const styles = useStyles();
  const words = useWords();
  const points = assessment.side === "city" ? unit.reported.total : unit.verified.total;
  // A place among others is the office's to see, and an empty form has none.
  const rank = assessment.side === "city" ? undefined : assessment.ranking.find(({ name }) => name === unit.name)?.rank;
  const isVerified = assessment.side === "city" && hasVerifiedFigures(unit);
  const facts = hasBegun(unit) ? (
    <>
      <span className={styles.total}>{printPoints(points)}</span>
      {isVerified && <span className={styles.muted}>{` · ${words.context.verified} ${printPoints(unit.verified.total)}`}</span>}
      {rank !== undefined && <span className={styles.muted}> · {words.context.ranked(rank)}</span>}
    </>
  ) : (
    <span className={styles.muted}>{words.context.notBegun}</span>
  );
  return (
    <Line
      name={unit.name}
      facts={facts}
      progress={words.context.entries(unit.filled, unit.expected)}
      done={unit.filled}
      total={unit.expected}
      way={assessment.side === "office" && <ToSummary />}
      color={unit.errors > 0 ? "error" : unit.state === "complete" ? "success" : "brand"}
    >
      <OneUnitDetails assessment={assessment} unit={unit} />
    </Line>
  );
}

/** From a form back to the list of all: the index leads here, and with hundreds of tabs none leads back. */
function ToSummary() {
  const styles = useStyles();
  const { context } = useWords();
  const pane = usePane();
  return <Button size="small" appearance="subtle" className={styles.more} icon={<TableSimpleRegular />} aria-label={context.toSummary} title={context.toSummary} onClick={() => void pane.jump(sheetNames.summary, null)} />;
}

function AllUnits({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const words = useWords();
  const { units } = assessment;
  const complete = units.filter((unit) => unit.state === "complete").length;
  return (
    <Line
      name={words.context.allUnits(units.length)}
      facts={units.some(hasBegun) ? null : <span className={styles.muted}>{words.context.notBegun}</span>}
      progress={words.context.units(complete, units.length)}
      done={complete}
      total={units.length}
      color={complete === units.length ? "success" : "brand"}
    >
      <AllUnitsDetails assessment={assessment} />
    </Line>
  );
}
