import { indicatorCodeOf } from "../../core/index";
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { indicatorTitles } from "../parts/indicatorTitles";
import { JumpButton } from "../parts/JumpButton";
import { Nothing } from "../parts/Nothing";
import { usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  item: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  text: { flexGrow: 1, minWidth: 0 },
  what: { ...typographyStyles.body1, display: "block" },
  line: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  value: { fontFamily: tokens.fontFamilyMonospace },
});

/** A cell that recompute found not as it should be, in words. */
interface Finding {
  readonly unit: string;
  readonly sheetId: string;
  readonly address: string;
  readonly what: string;
  readonly lines: readonly (readonly [string, string])[];
}

/** What the last recompute put back, and where live figures differ from the core's. */
export default function ReportPanel() {
  const words = useWords();
  const report = usePaneState((state) => (state.result?.kind === "recomputed" ? state.result.report : null));
  const language = usePaneState((state) => state.language);
  const scheme = usePaneState((state) => assessmentOf(state)?.scheme ?? null);
  /** A line's key in words: the indicator it belongs to; subtotals and other sheets are told by their cell. */
  const named = (what: string): string => {
    const code = indicatorCodeOf(what);
    const title = scheme === null ? undefined : indicatorTitles(scheme, language).get(code);
    return title === undefined ? "" : `${code} ${title.name}`;
  };
  const restored = (report?.restored ?? []).map(
    ({ before, after: _formula, ...cell }): Finding => ({
      ...cell,
      what: named(cell.what),
      lines: [[words.report.before, before === "" ? words.corrections.empty : before]],
    }),
  );
  const disagreements = (report?.disagreements ?? []).map(
    ({ live, core, ...cell }): Finding => ({
      ...cell,
      what: named(cell.what),
      lines: [
        [words.report.live, live === "" ? words.corrections.empty : live],
        [words.report.core, core],
      ],
    }),
  );
  const isEmpty = restored.length + disagreements.length === 0;
  return (
    <PanelFrame title={restored.length > 0 ? words.report.restoredTitle : words.report.disagreementsTitle}>
      {isEmpty && <Nothing title={words.report.none} />}
      {disagreements.length > 0 && (
        <Findings lead={words.report.disagreementsLead} {...(restored.length > 0 ? { title: words.report.disagreementsTitle } : {})} findings={disagreements} />
      )}
      {restored.length > 0 && <Findings lead={words.report.restoredLead} findings={restored} />}
    </PanelFrame>
  );
}

interface FindingsProps {
  readonly title?: string;
  readonly lead: string;
  readonly findings: readonly Finding[];
}

function Findings({ title, lead, findings }: FindingsProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  return (
    <section className={styles.section}>
      {title !== undefined && <h3 className={shared.heading}>{title}</h3>}
      <p className={shared.lead}>{lead}</p>
      <ul className={shared.list}>
        {findings.map(({ unit, sheetId, address, what, lines }) => (
          <li key={`${sheetId} ${address}`} className={styles.item}>
            <div className={styles.text}>
              <span className={styles.what}>
                {unit} <span className={shared.note}>{what === "" ? address : `${address} · ${what}`}</span>
              </span>
              {lines.map(([label, value]) => (
                <span key={label} className={styles.line}>
                  {label}
                  {words.colon}
                  <span className={styles.value}>{value}</span>
                </span>
              ))}
            </div>
            <JumpButton sheetId={sheetId} address={address} what={`${unit} ${address}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
