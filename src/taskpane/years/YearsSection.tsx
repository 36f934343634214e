import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { YearFile } from "../../actions/types";
import { yearsMessage } from "../../i18n/yearsMessages";
import { yearsWordsOf } from "../../i18n/yearsWords";
import { FileButton } from "../parts/FileButton";
import { usePanelStyles } from "../parts/panelStyles";
import { SeverityIcon } from "../parts/SeverityIcon";
import { returnFile } from "../returns/returnRows";
import { useLanguage, usePane, usePaneState } from "../state/react";
import { assessmentOf } from "../state/selection";
import { judgedFiles, leastFiles, mostFiles, withFiles } from "./yearFiles";
import type { JudgedFile } from "./yearFiles";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  item: { display: "flex", alignItems: "flex-start", gap: "4px", padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  text: { flexGrow: 1, minWidth: 0 },
  file: { ...typographyStyles.body1, display: "block", overflowWrap: "anywhere" },
  fact: { ...typographyStyles.caption1, display: "flex", alignItems: "flex-start", gap: "4px", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
});

/** 历年对比: reads workbooks of former years, each judged on its own line, and writes them side by side as a sheet. */
export function YearsSection() {
  const styles = useStyles();
  const shared = usePanelStyles();
  const pane = usePane();
  const [language, scheme] = useLanguage();
  const words = yearsWordsOf(language, scheme);
  const disabled = usePaneState((state) => state.running !== null || (assessmentOf(state)?.units.length ?? 0) === 0);
  const [chosen, setChosen] = useState<readonly YearFile[]>([]);
  const [hasTooMany, setTooMany] = useState(false);
  const files = judgedFiles(chosen);
  const sound = files.flatMap(({ file, isSound }) => (isSound ? [file] : []));
  const missing = leastFiles - sound.length;

  const read = async (picked: readonly File[]) => {
    const room = Math.max(0, mostFiles - chosen.length);
    const found = await pane.publishing.previewYears(picked.slice(0, room).map(returnFile));
    if (found === null) return;
    setTooMany(picked.length > room);
    setChosen((kept) => withFiles(kept, found));
  };
  return (
    <section className={styles.section}>
      <h3 className={shared.heading}>{words.title}</h3>
      <p className={shared.note}>{words.lead}</p>
      {files.length > 0 && (
        <ul className={shared.list} aria-label={words.list} role="list">
          {files.map((one) => (
            <FileLine key={`${one.file.file} ${one.file.results?.year ?? ""}`} judged={one} onRemove={() => setChosen((kept) => kept.filter((other) => other !== one.file))}>
              {one.file.results === null ? "" : words.year(one.file.results.year, one.file.results.units.length)}
            </FileLine>
          ))}
        </ul>
      )}
      {hasTooMany && (
        <p className={shared.note} role="status">
          {words.tooMany(mostFiles)}
        </p>
      )}
      <div className={styles.buttons}>
        {sound.length > 0 && (
          <Button appearance="primary" disabled={disabled} disabledFocusable={missing > 0} onClick={() => void pane.publishing.writeYears(sound)}>
            {words.submit(sound.length + 1)}
          </Button>
        )}
        <FileButton label={words.file} accept=".xlsx" multiple disabled={disabled || chosen.length >= mostFiles} onFile={(_first, all) => void read(all)}>
          {files.length === 0 ? words.choose : words.more}
        </FileButton>
        {files.length > 0 && missing > 0 && <span className={shared.note}>{words.needMore(missing)}</span>}
      </div>
    </section>
  );
}

function FileLine({ judged: { file, doubles }, onRemove, children }: { readonly judged: JudgedFile; readonly onRemove: () => void; readonly children: string }) {
  const styles = useStyles();
  const [language, scheme] = useLanguage();
  const words = yearsWordsOf(language, scheme);
  const doubled = doubles === null ? [] : [{ severity: "refused" as const, message: yearsMessage("doubledYear", [String(file.results?.year ?? ""), doubles], language, scheme ?? {}) }];
  return (
    <li className={styles.item}>
      <div className={styles.text}>
        <span className={styles.file}>{file.file}</span>
        {children !== "" && <span className={styles.fact}>{children}</span>}
        {[...doubled, ...file.notes].map(({ severity, message }) => (
          <span key={message} className={styles.fact}>
            <SeverityIcon severity={severity === "refused" ? "error" : "warning"} />
            <span>{message}</span>
          </span>
        ))}
      </div>
      <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={words.remove(file.file)} title={words.remove(file.file)} onClick={onRemove} />
    </li>
  );
}
