import { Button } from "@fluentui/react-components";
import { PanelSection } from "../parts/PanelSection";
import { usePane, useWords } from "../state/react";
import { useDocument } from "./useDocument";

/** 打印全部填报表: a workbook of all forms, opened or saved, which Excel prints whole. */
export function PrintForms({ disabled }: { readonly disabled: boolean }) {
  const { canOpenFiles, canSaveFiles } = usePane();
  const make = useDocument();
  const { documents } = useWords();
  return (
    <PanelSection title={documents.print} lead={documents.printLead}>
      {canOpenFiles && (
        <Button disabled={disabled} onClick={() => make({ kind: "forms" }, "open")}>
          {documents.printOpen}
        </Button>
      )}
      {canSaveFiles && (
        <Button disabled={disabled} aria-label={`${documents.print}：${documents.printSave}`} onClick={() => make({ kind: "forms" })}>
          {documents.printSave}
        </Button>
      )}
    </PanelSection>
  );
}
