import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { withDoubledUnits } from "../../actions/previewReturns";
import { usePane, usePaneState, useWords } from "../state/react";
import { DropZone } from "./DropZone";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "./panelStyles";
import { ReturnLine } from "./ReturnLine";
import type { ReturnRow } from "./returnRows";
import { isAcceptable, judged, returnFile, withMore } from "./returnRows";

/** 导入填报表: reads returned files, shows what each would change, and writes what is accepted. */
export default function ImportPanel() {
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const isBusy = usePaneState((state) => state.running !== null);
  const [rows, setRows] = useState<readonly ReturnRow[]>([]);
  // Kept as what is left out: whatever can be written is ticked until the user says otherwise.
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const acceptable = rows.filter(({ preview }) => isAcceptable(preview));
  const taken = acceptable.filter(({ id }) => !left.has(id)).map(({ preview }) => preview);
  const changes = taken.reduce((sum, preview) => sum + preview.changes.length, 0);

  const show = (wanted: readonly ReturnRow[]) => setRows(judged(wanted, (previews) => withDoubledUnits(previews, language)));
  const read = async (files: readonly File[]) => {
    const previews = await pane.previewReturns(files.map(returnFile));
    if (previews !== null) show(withMore(rows, previews));
  };
  const take = (id: number, isTaken: boolean) => {
    const next = new Set(left);
    if (isTaken) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <PanelFrame
      title={words.commands.acceptReturns}
      footer={
        rows.length === 0 ? (
          <Button appearance="subtle" disabled={isBusy} onClick={() => void pane.undoImport()}>
            {words.importPanel.undoLast}
          </Button>
        ) : (
          <Button appearance="primary" disabled={isBusy || taken.length === 0} onClick={() => void pane.acceptReturns(taken)}>
            {words.importPanel.submit(taken.length, changes)}
          </Button>
        )
      }
    >
      <p className={shared.lead}>{words.importPanel.lead}</p>
      <DropZone disabled={isBusy} onFiles={(files) => void read(files)} />
      <p className={shared.note} role="status">
        {rows.length === 0 ? "" : words.importPanel.read(rows.length, acceptable.length)}
      </p>
      {rows.length > 0 && (
        <ul className={shared.list} aria-label={words.importPanel.files}>
          {rows.map(({ id, preview }) => (
            <ReturnLine
              key={id}
              preview={preview}
              isTaken={isAcceptable(preview) && !left.has(id)}
              disabled={isBusy}
              onTake={(isTaken) => take(id, isTaken)}
              onRemove={() => show(rows.filter((row) => row.id !== id))}
            />
          ))}
        </ul>
      )}
    </PanelFrame>
  );
}
