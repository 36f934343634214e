import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RepairPreview } from "../../actions/types";
import { Nothing } from "../parts/Nothing";
import { usePane, usePaneState, useWords } from "../state/react";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { RepairLine } from "./RepairLine";

/** 修复表格: looks at every form, lists what would be done to each, and does it to those that are ticked. */
export default function RepairPanel() {
  const shared = usePanelStyles();
  const { repair } = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const [previews, setPreviews] = useState<readonly RepairPreview[] | null>(null);
  // Kept as what differs from the start: what is damaged is ticked, what is sound is not.
  const [switched, setSwitched] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void pane.forms.previewRepair().then((read) => {
      if (read !== null) setPreviews(read);
    });
  }, [pane]);
  const isTicked = ({ sheetId, items }: RepairPreview) => items.length > 0 !== switched.has(sheetId);
  const ticked = (previews ?? []).filter(isTicked);
  const tick = (sheetId: string) => {
    const next = new Set(switched);
    if (!next.delete(sheetId)) next.add(sheetId);
    setSwitched(next);
  };
  const confirm = async () => {
    const result = await pane.forms.repairForms(ticked);
    // What the page shows is no longer what there is to repair.
    if (result?.kind === "failed" && result.failure.code === "changedMeanwhile") setPreviews(await pane.forms.previewRepair());
  };
  const damagedFirst = [...(previews ?? [])].sort((a, b) => Number(b.items.length > 0) - Number(a.items.length > 0));
  return (
    <PanelFrame
      title={repair.title}
      footer={
        <Button appearance="primary" disabled={isBusy || ticked.length === 0} onClick={() => void confirm()}>
          {repair.submit(ticked.length)}
        </Button>
      }
    >
      <p className={shared.lead}>{repair.lead}</p>
      <p className={shared.note}>{repair.always}</p>
      {previews?.length === 0 && <Nothing title={repair.none} isDone={false} />}
      {damagedFirst.length > 0 && (
        <ul className={shared.list} aria-label={repair.forms}>
          {damagedFirst.map((preview) => (
            <RepairLine key={preview.sheetId} preview={preview} isTicked={isTicked(preview)} disabled={isBusy} onTick={() => tick(preview.sheetId)} />
          ))}
        </ul>
      )}
    </PanelFrame>
  );
}
