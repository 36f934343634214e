import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { withDoubledUnits } from "../../actions/returns/previewReturns";
import type { UndoPreview } from "../../actions/types";
import { useHistoryWords } from "../parts/useHistoryWords";
import { usePane, usePaneState, useWords } from "../state/react";
import { DropZone } from "./DropZone";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { ReturnLine } from "./ReturnLine";
import type { ReturnRow } from "./returnRows";
import { asksFirst, isAcceptable, judged, returnFile, undoneCounts, withMore } from "./returnRows";
import { UndoPage } from "./UndoPage";
import { forgetReturnRows, useReturnRows } from "./useReturnRows";

/**
 * 导入填报表: reads returned files, shows what each would change, and writes what is accepted; and the same for undoing
 * the last import. One frame holds both pages, so that the focus stays ours to lead.
 */
export default function ImportPanel() {
  const shared = usePanelStyles();
  const words = useWords();
  const { undoPanel } = useHistoryWords();
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const isBusy = usePaneState((state) => state.running !== null);
  const [{ rows, left }, keep] = useReturnRows();
  const [undo, setUndo] = useState<UndoPreview | null>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const wasUndoing = useRef(false);
  useEffect(() => {
    if (undo === null && wasUndoing.current) undoButton.current?.focus();
    wasUndoing.current = undo !== null;
  }, [undo]);
  const acceptable = rows.filter(({ preview }) => isAcceptable(preview));
  const taken = acceptable.filter(({ id }) => !left.has(id)).map(({ preview }) => preview);
  const changes = taken.reduce((sum, preview) => sum + preview.changes.length, 0);

  const judge = useCallback((wanted: readonly ReturnRow[]) => judged(wanted, (previews) => withDoubledUnits(previews, language)), [language]);
  const read = async (files: readonly File[]) => {
    const previews = await pane.returns.previewReturns(files.map(returnFile));
    if (previews === null) return;
    keep(({ rows: before, left: unticked }) => {
      const more = withMore(before, previews);
      const asking = more.slice(before.length).filter(({ preview }) => asksFirst(preview)).map(({ id }) => id);
      return { rows: judge(more), left: new Set([...unticked, ...asking]) };
    });
  };
  const take = useCallback(
    (id: number, isTaken: boolean) =>
      keep((now) => {
        const next = new Set(now.left);
        if (isTaken) next.delete(id);
        else next.add(id);
        return { ...now, left: next };
      }),
    [keep],
  );
  const remove = useCallback((id: number) => keep((now) => ({ ...now, rows: judge(now.rows.filter((row) => row.id !== id)) })), [keep, judge]);
  const write = async () => {
    const result = await pane.returns.acceptReturns(taken, rows.map(({ preview }) => preview));
    if (result?.kind === "imported") forgetReturnRows(pane);
  };
  if (undo !== null) {
    const leave = () => setUndo(null);
    return (
      <PanelFrame title={undoPanel.title} onBack={leave} footer={<UndoButtons preview={undo} leave={leave} />}>
        <UndoPage preview={undo} />
      </PanelFrame>
    );
  }
  return (
    <PanelFrame
      title={words.commands.acceptReturns}
      footer={
        rows.length === 0 ? (
          <Button ref={undoButton} appearance="subtle" disabledFocusable={isBusy} onClick={() => void pane.returns.previewUndo().then(setUndo)}>
            {words.importPanel.undoLast}
          </Button>
        ) : (
          <Button appearance="primary" disabled={isBusy || taken.length === 0} onClick={() => void write()}>
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
              id={id}
              preview={preview}
              isTaken={isAcceptable(preview) && !left.has(id)}
              disabled={isBusy}
              onTake={take}
              onRemove={remove}
            />
          ))}
        </ul>
      )}
    </PanelFrame>
  );
}

/** Undoes what the page shows, where there is something to undo; and the way back. */
function UndoButtons({ preview, leave }: { readonly preview: UndoPreview; readonly leave: () => void }) {
  const { commands } = useWords();
  const { undoPanel } = useHistoryWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const { units, cells } = undoneCounts(preview.kind === "import" ? preview.files : []);
  if (preview.kind !== "import" || cells === 0) return <Button onClick={leave}>{commands.back}</Button>;
  const confirm = async () => {
    const result = await pane.returns.undoImport(preview);
    // What the page shows is no longer what there is to undo.
    if (result?.kind === "failed" && result.failure.code === "otherImport") leave();
  };
  return (
    <>
      <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void confirm()}>
        {undoPanel.submit(units, cells)}
      </Button>
      <Button disabledFocusable={isBusy} onClick={leave}>{undoPanel.keep}</Button>
    </>
  );
}
