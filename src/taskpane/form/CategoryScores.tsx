import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { foldButton } from "../parts/foldButton";
import type { UnitState } from "../../actions/types";
import type { Category, Scheme } from "../../core/index";
import { indicatorsOfCategory, inLanguage } from "../../core/index";
import { printPoints } from "../../i18n/points";
import { ExtremeMark } from "../parts/ExtremeMark";
import { ScoreBar } from "../parts/ScoreBar";
import { usePaneState } from "../state/react";
import { IndicatorRow } from "./IndicatorRow";

const useStyles = makeStyles({
  category: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    ...typographyStyles.body1,
    ...foldButton,
    gridTemplateColumns: "20px 1fr",
    gap: "4px",
    alignItems: "center",
    padding: "8px 16px 12px 8px",
  },
  head: { display: "flex", alignItems: "baseline", gap: "8px" },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  points: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  muted: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  bar: { gridColumn: "2" },
  rows: { padding: "0 0 8px 32px" },
});

interface CategoryScoresProps {
  readonly category: Category;
  readonly scheme: Scheme;
  readonly unit: UnitState;
  /** Whether there are verified points beside the city's own. */
  readonly hasBoth: boolean;
}

/** One category as bars of its points; opens to its indicators. */
export function CategoryScores({ category, scheme, unit, hasBoth }: CategoryScoresProps) {
  const styles = useStyles();
  const id = useId();
  const language = usePaneState((state) => state.language);
  const asked = usePaneState((state) => state.asked);
  const indicators = indicatorsOfCategory(category);
  const asking = indicators.some(({ code }) => code === asked.code) ? asked.times : 0;
  // What the user last did here holds until the context line asks anew.
  const [chosen, setChosen] = useState({ asking: 0, isOpen: false });
  const isOpen = chosen.asking === asking ? chosen.isOpen : asking > 0;
  const reported = unit.reported.categories.find(({ code }) => code === category.code)?.points ?? 0;
  const verified = unit.verified.categories.find(({ code }) => code === category.code)?.points ?? 0;
  return (
    <section className={styles.category}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={id} onClick={() => setChosen({ asking, isOpen: !isOpen })}>
          {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          <span className={styles.head}>
            <span className={styles.name}>
              {inLanguage({ zh: `${category.number} ${category.name}`, en: `${category.code} ${category.english ?? category.name}` }, language)}
            </span>
            <ExtremeMark points={verified} max={category.points} />
            <span className={styles.points}>
              {reported !== verified && <span className={styles.muted}>{printPoints(reported)} → </span>}
              <span className={styles.strong}>{printPoints(verified)}</span>
              <span className={styles.muted}> / {printPoints(category.points)}</span>
            </span>
          </span>
          <span className={styles.bar}>
            <ScoreBar reported={reported} verified={hasBoth ? verified : null} max={category.points} />
          </span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen} className={isOpen ? styles.rows : undefined}>
        {isOpen &&
          indicators.map((indicator) => (
            <IndicatorRow key={indicator.code} indicator={indicator} scheme={scheme} unit={unit} asking={indicator.code === asked.code ? asking : 0} />
          ))}
      </div>
    </section>
  );
}
