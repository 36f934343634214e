import { useEffect, useRef } from "react";
import { useStore } from "./app/store";
import type { Workbench } from "./app/workbench";
import { ChartLayer } from "./charts/ChartLayer";
import { DraftBar } from "./drafts/DraftBar";
import { DraftList } from "./drafts/DraftList";
import { EraseQuestion } from "./drafts/EraseQuestion";
import { useFlush } from "./drafts/useFlush";
import { useFileDrop } from "./files/useFileDrop";
import { Find } from "./find/Find";
import { LossList } from "./frame/LossList";
import { Messages } from "./frame/Messages";
import { Question } from "./frame/Question";
import { RejectedEntry } from "./frame/RejectedEntry";
import { Splitter } from "./frame/Splitter";
import { TitleBar } from "./frame/TitleBar";
import { useFindKey } from "./frame/useFindKey";
import { useRegionKeys } from "./frame/useRegionKeys";
import { useSaveKey } from "./frame/useSaveKey";
import { ListArrow } from "./lists/ListArrow";
import { PaneFrame } from "./pane/PaneFrame";
import { RibbonView } from "./ribbon/RibbonView";

/** The workbench: title bar, ribbon, and below them the spreadsheet with the add-in's pane beside it. */
export function App({ workbench }: { readonly workbench: Workbench }) {
  const { language, theme, isReady, isReplacing, isPaneOpen, document: book } = useStore(workbench.store);
  const grid = useRef<HTMLDivElement>(null);
  const { words } = workbench;
  const dropping = useFileDrop(workbench);
  useRegionKeys(workbench);
  useSaveKey(workbench);
  useFindKey(workbench);
  useFlush(workbench);

  useEffect(() => {
    if (grid.current !== null) void workbench.startGrid(grid.current);
  }, [workbench]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${book.name ?? words.emptyName} - ${words.title}`;
  }, [language, book, words]);

  useEffect(() => {
    if (!book.isChanged) return;
    const guard = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [book.isChanged]);

  return (
    <div className="workbench" data-theme={theme}>
      <TitleBar workbench={workbench} />
      <RibbonView workbench={workbench} />
      <main className="stage">
        <section className="sheet-side" aria-label={words.grid}>
          <div ref={grid} inert={isReplacing} className={theme === "dark" ? "grid univer-dark" : "grid"} />
          {isReady && <ChartLayer workbench={workbench} />}
          {isReady && <ListArrow workbench={workbench} />}
          {isReplacing && <div className="curtain" />}
          <Find workbench={workbench} />
          <Messages workbench={workbench} />
          <DraftBar workbench={workbench} />
        </section>
        {isPaneOpen && <Splitter workbench={workbench} />}
        {isReady && <PaneFrame workbench={workbench} />}
      </main>
      {dropping && <div className="drop-target">{words.drop}</div>}
      <Question workbench={workbench} />
      <LossList workbench={workbench} />
      <RejectedEntry workbench={workbench} />
      <DraftList workbench={workbench} />
      <EraseQuestion workbench={workbench} />
    </div>
  );
}
