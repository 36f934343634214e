import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PanelSection } from "../parts/PanelSection";
import { usePanelStyles } from "../parts/panelStyles";
import { usePane } from "../state/react";
import { useDocument } from "./useDocument";
import { useDocumentWords } from "./useDocumentWords";

const useStyles = makeStyles({
  kind: { display: "flex", flexDirection: "column", gap: "4px", width: "100%", paddingLeft: "12px", borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", paddingTop: "4px" },
});

interface UnitFilesProps {
  /** The city whose form is shown; null where none is. */
  readonly unit: string | null;
  readonly disabled: boolean;
}

/** 发给各市: what goes to each city in a file of its own. */
export function UnitFiles({ unit, disabled }: UnitFilesProps) {
  const { canSaveFiles } = usePane();
  const make = useDocument();
  const words = useDocumentWords();
  const buttons = (kind: "sentBack" | "scorecards", name: string) => (
    <>
      <Button disabled={disabled} aria-label={`${name}：${words.all}`} onClick={() => make({ kind, units: "all" })}>
        {words.all}
      </Button>
      {unit !== null && (
        <Button disabled={disabled} aria-label={`${name}：${words.one(unit)}`} onClick={() => make({ kind, units: [unit] })}>
          {words.one(unit)}
        </Button>
      )}
    </>
  );
  return (
    <PanelSection title={words.toUnits} lead={words.toUnitsLead}>
      <Kind name={words.sentBack} note={canSaveFiles ? words.sentBackNote : words.sentBackNoDownload}>
        {canSaveFiles && buttons("sentBack", words.sentBack)}
      </Kind>
      <Kind name={words.scorecards} note={words.scorecardsNote}>
        {canSaveFiles
          ? buttons("scorecards", words.scorecards)
          : unit !== null && (
              <Button disabled={disabled} onClick={() => make({ kind: "scorecards", units: [unit] }, "open")}>
                {words.open(unit)}
              </Button>
            )}
      </Kind>
    </PanelSection>
  );
}

/** One kind of file, with its buttons. */
function Kind({ name, note, children }: { readonly name: string; readonly note: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  return (
    <div role="group" aria-label={name} className={styles.kind}>
      <h4 className={styles.name}>{name}</h4>
      <p className={shared.note}>{note}</p>
      <div className={styles.buttons}>{children}</div>
    </div>
  );
}
