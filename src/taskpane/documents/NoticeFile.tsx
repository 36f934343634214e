import { usePane, useWords } from "../state/react";
import { AskFirst } from "../parts/AskFirst";
import { usePanelStyles } from "../parts/panelStyles";
import { saveFile } from "../returns/saveFile";

interface NoticeFileProps {
  readonly countsUnreported: boolean;
  readonly disabled: boolean;
}

/** 结果通报 as an official document for Word; where nothing can be downloaded, what to do instead. */
export function NoticeFile({ countsUnreported, disabled }: NoticeFileProps) {
  const shared = usePanelStyles();
  const pane = usePane();
  const { documents } = useWords();
  if (!pane.canSaveFiles) return <p className={shared.note}>{documents.noDownload}</p>;
  const make = () => void pane.publishing.makeDocument({ kind: "notice", countsUnreported }, ({ name, bytes }) => saveFile(name, bytes));
  return (
    <>
      <AskFirst what="notice" label={documents.word} disabled={disabled} go={make} />
      <p className={shared.note}>{documents.wordNote}</p>
    </>
  );
}
