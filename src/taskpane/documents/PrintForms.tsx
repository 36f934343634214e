import { Button } from "@fluentui/react-components";
import { PanelSection } from "../parts/PanelSection";
import { usePane } from "../state/react";
import { useDocument } from "./useDocument";
import { useDocumentWords } from "./useDocumentWords";

/** 打印全部填报表: a workbook of all forms, opened or saved, which Excel prints whole. */
export function PrintForms({ disabled }: { readonly disabled: boolean }) {
  const { canOpenFiles, canSaveFiles } = usePane();
  const make = useDocument();
  const words = useDocumentWords();
  return (
    <PanelSection title={words.print} lead={words.printLead}>
      {canOpenFiles && (
        <Button disabled={disabled} onClick={() => make({ kind: "forms" }, "open")}>
          {words.printOpen}
        </Button>
      )}
      {canSaveFiles && (
        <Button disabled={disabled} aria-label={`${words.print}：${words.printSave}`} onClick={() => make({ kind: "forms" })}>
          {words.printSave}
        </Button>
      )}
    </PanelSection>
  );
}
