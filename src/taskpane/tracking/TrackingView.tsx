import { Button } from "@fluentui/react-components";
import { Nothing } from "../parts/Nothing";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { TrackingTabled } from "./TrackingTabled";
import { useTracking } from "./useTracking";
import { useTrackingWords } from "./useTrackingWords";

/** 报送: which forms went out, which came back, which are late; or how to begin. */
export default function TrackingView({ assessment }: { readonly assessment: Assessment }) {
  const words = useTrackingWords();
  const { commands, failures } = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const seen = useTracking();
  if (seen === undefined) return <Nothing title={words.reading} isDone={false} />;
  if (seen === null) {
    return (
      <Nothing title={words.none} hint={words.noneHint} isDone={false}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void pane.tracking.start()}>{words.start}</Button>
      </Nothing>
    );
  }
  if ("code" in seen) {
    return (
      <Nothing title={words.failed} hint={failures[seen.code].next} isDone={false}>
        <Button onClick={() => void pane.refresh()}>{commands.retry}</Button>
      </Nothing>
    );
  }
  if (seen.table === null || !seen.table.columns.has("kept")) {
    return (
      <Nothing title={words.unreadable} hint={words.unreadableHint} isDone={false}>
        <Button disabledFocusable={isBusy} onClick={() => void pane.tracking.start()}>{words.rebuild}</Button>
        <Button appearance="subtle" onClick={() => void pane.jump(seen.sheetId, null)}>{words.show}</Button>
      </Nothing>
    );
  }
  return <TrackingTabled assessment={assessment} read={seen} table={seen.table} />;
}
