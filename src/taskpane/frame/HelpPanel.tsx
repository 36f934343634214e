import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { guideOf } from "../../i18n/guide";
import { usePane, useLanguage, usePaneState, useWords } from "../state/react";
import { isCitySide } from "../state/selection";
import { guideAddress } from "../site";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", gap: "12px", margin: 0, paddingLeft: "24px", "& ::marker": { fontWeight: tokens.fontWeightSemibold } },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  colour: { ...typographyStyles.body1, display: "flex", alignItems: "center", gap: "8px", padding: "4px 0" },
  swatch: {
    width: "32px",
    height: "20px",
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    forcedColorAdjust: "none",
    fontSize: "12px",
    lineHeight: "20px",
    textAlign: "center",
  },
  // The colours of the sheets themselves, which no theme changes.
  entry: { backgroundColor: "#FFF9E5" },
  reviewer: { backgroundColor: "#EAF5EA" },
  computed: { backgroundColor: "#FFFFFF", color: "#595959" },
  error: { backgroundColor: "#FDE7E9" },
  missing: { backgroundColor: "#FFF4CE" },
});

/** 使用说明: how an assessment or a city's form goes, what the colours mean, what a correction does. */
export default function HelpPanel() {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const [language, scheme] = useLanguage();
  const guide = guideOf(language, usePaneState(isCitySide), scheme);
  return (
    <PanelFrame title={words.commands.help} isText>
      <p className={styles.text}>
        <Link href={guideAddress()} target="_blank" rel="noopener">
          {guide.pictures}
        </Link>
      </p>
      <div>
        <Button onClick={pane.beginTour}>{guide.tour}</Button>
      </div>
      <section className={styles.section}>
        <h3 className={shared.heading}>{guide.stepsTitle}</h3>
        <ol className={styles.steps}>
          {guide.steps.map(({ title, text }) => (
            <li key={title}>
              <strong>{title}</strong>
              <p className={styles.text}>{text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.section}>
        <h3 className={shared.heading}>{guide.yearTitle}</h3>
        <ol className={styles.steps}>
          {guide.year.map(({ title, text }) => (
            <li key={title}>
              <strong>{title}</strong>
              <p className={styles.text}>{text}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.section}>
        <h3 className={shared.heading}>{guide.coloursTitle}</h3>
        <ul className={shared.list}>
          {guide.colours.map(({ name, text }) => (
            <li key={name} className={styles.colour}>
              <span className={mergeClasses(styles.swatch, styles[name])}>{name === "computed" ? "40" : ""}</span>
              {text}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h3 className={shared.heading}>{guide.notesTitle}</h3>
        {guide.notes.map(({ title, text }) => (
          <p key={title} className={styles.text}>
            <strong>{title}</strong>
            {words.colon}
            {text}
          </p>
        ))}
      </section>
      <section className={styles.section}>
        <h3 className={shared.heading}>{guide.checkTitle}</h3>
        <p className={styles.text}>{guide.check}</p>
        <div>
          <Button onClick={() => pane.open("selfCheck")}>{words.commands.selfCheck}</Button>
        </div>
      </section>
    </PanelFrame>
  );
}
