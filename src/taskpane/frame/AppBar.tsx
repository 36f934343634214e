import { inLanguage } from "../../core/index";
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { late } from "../parts/late";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { tourMark } from "../tour/tourMark";
import { LazyMenu } from "./LazyMenu";

const SettingsMenu = late(() => import("./SettingsMenu"));

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "40px",
    padding: "0 8px 0 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  titles: { display: "flex", alignItems: "baseline", gap: "8px", flexGrow: 1, minWidth: 0 },
  product: { ...typographyStyles.subtitle2, margin: 0, whiteSpace: "nowrap" },
  year: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

/** Product, year and scheme; language, theme and guide behind icons. */
export function AppBar() {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const assessment = usePaneState(assessmentOf);
  const title = assessment === null ? "" : inLanguage(assessment.scheme.title, language);
  return (
    <header className={styles.bar}>
      <div className={styles.titles}>
        <h1 className={styles.product}>{words.product}</h1>
        {assessment !== null && (
          <span className={styles.year} title={title}>
            {words.year(assessment.year)} · {title}
          </span>
        )}
      </div>
      <LazyMenu menu={SettingsMenu} icon={<SettingsRegular />} label={words.commands.settings} />
      <Button
        {...tourMark("help")}
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        aria-label={words.commands.help}
        title={words.commands.help}
        onClick={() => pane.open("help")}
      />
    </header>
  );
}
