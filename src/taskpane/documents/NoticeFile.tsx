import { usePane, useWords } from "../state/react";
import { AskFirst } from "../parts/AskFirst";
import { usePanelStyles } from "../parts/panelStyles";
import { useDocument } from "./useDocument";

interface NoticeFileProps {
  readonly countsUnreported: boolean;
  readonly disabled: boolean;
}

/** 结果通报 as an official document for Word; where nothing can be downloaded, what to do instead. */
export function NoticeFile({ countsUnreported, disabled }: NoticeFileProps) {
  const shared = usePanelStyles();
  const { canSaveFiles } = usePane();
  const make = useDocument();
  const { documents } = useWords();
  if (!canSaveFiles) return <p className={shared.note}>{documents.noDownload}</p>;
  return (
    <>
      <AskFirst what="notice" label={documents.word} disabled={disabled} go={() => make({ kind: "notice", countsUnreported })} />
      <p className={shared.note}>{documents.wordNote}</p>
    </>
  );
}
