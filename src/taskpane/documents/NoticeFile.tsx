import { usePane } from "../state/react";
import { AskFirst } from "../parts/AskFirst";
import { usePanelStyles } from "../parts/panelStyles";
import { useDocument } from "./useDocument";
import { useDocumentWords } from "./useDocumentWords";

interface NoticeFileProps {
  readonly countsUnreported: boolean;
  readonly disabled: boolean;
}

/** 结果通报 as an official document for Word; where nothing can be downloaded, what to do instead. */
export function NoticeFile({ countsUnreported, disabled }: NoticeFileProps) {
  const shared = usePanelStyles();
  const { canSaveFiles } = usePane();
  const make = useDocument();
  const words = useDocumentWords();
  if (!canSaveFiles) return <p className={shared.note}>{words.noDownload}</p>;
  return (
    <>
      <AskFirst what="notice" label={words.word} disabled={disabled} go={() => make({ kind: "notice", countsUnreported })} />
      <p className={shared.note}>{words.wordNote}</p>
    </>
  );
}
