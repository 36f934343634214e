import { useEffect, useState } from "react";
import type { History, TakeBackPreview } from "../../actions/types";
import { PanelFrame } from "../frame/PanelFrame";
import { Nothing } from "../parts/Nothing";
import { useHistoryWords } from "../parts/useHistoryWords";
import { logHeaders } from "../../workbook/log/log";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { HistoryActionPage } from "./HistoryActionPage";
import { HistoryList } from "./HistoryList";
import type { HistoryFilter, HistoryRow } from "./historyRows";
import { noFilter } from "./historyRows";
import { TakeBackPage } from "./TakeBackPage";

/** Lines of 操作记录 that are read at first; each «更早» asks for so many times as many. */
const linesAtFirst = 1_000;
const timesMore = 4;

type Page = { readonly kind: "list" } | { readonly kind: "action"; readonly row: HistoryRow } | { readonly kind: "undo"; readonly row: HistoryRow; readonly preview: TakeBackPreview };

/** 操作记录: what was done, the latest first; each action opens to what it changed, and can be taken back. */
export default function HistoryPanel() {
  const words = useWords();
  const historyWords = useHistoryWords();
  const pane = usePane();
  const assessment = usePaneState(assessmentOf);
  // Another object asks for another reading.
  const [request, setRequest] = useState({ lines: linesAtFirst });
  const [{ history, readAt }, setRead] = useState<{ readonly history: History | null; readonly readAt: Date }>(() => ({ history: null, readAt: new Date() }));
  const [page, setPage] = useState<Page>({ kind: "list" });
  const [filter, setFilter] = useState<HistoryFilter>(noFilter);
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    void pane.history.read(request.lines).then((found) => {
      if (found !== null) setRead({ history: found, readAt: new Date() });
    });
  }, [pane, request]);

  if (page.kind === "undo") {
    const leave = () => setPage({ kind: "action", row: page.row });
    const done = () => {
      setPage({ kind: "list" });
      setCurrent(0);
      setRequest({ ...request });
    };
    return <TakeBackPage action={page.row.action} preview={page.preview} leave={leave} done={done} />;
  }
  if (page.kind === "action") {
    const { row } = page;
    const undo = async () => {
      const preview = await pane.history.preview(row.action.id);
      if (preview !== null) setPage({ kind: "undo", row, preview });
    };
    return <HistoryActionPage row={row} leave={() => setPage({ kind: "list" })} undo={() => void undo()} />;
  }
  return (
    <PanelFrame title={historyWords.title}>
      {history === null ? null : history.isDamaged ? (
        <Nothing title={historyWords.damaged} hint={historyWords.damagedHint(logHeaders(assessment?.scheme ?? {}).join(words.listSeparator))} isDone={false} />
      ) : history.actions.length === 0 && history.earlier === 0 ? (
        <Nothing title={historyWords.none} hint={historyWords.noneHint} isDone={false} />
      ) : (
        <HistoryList
          history={history}
          readAt={readAt}
          filter={filter}
          onFilter={(next) => {
            setFilter(next);
            setCurrent(0);
          }}
          current={current}
          onCurrent={setCurrent}
          open={(row) => setPage({ kind: "action", row })}
          readEarlier={() => setRequest({ lines: request.lines * timesMore })}
        />
      )}
    </PanelFrame>
  );
}
