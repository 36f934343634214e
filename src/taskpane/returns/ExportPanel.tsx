import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ExportReport } from "../../actions/types";
import { Nothing } from "../parts/Nothing";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { saveFile } from "./saveFile";
import { UnitChoice } from "./UnitChoice";

/** 导出填报表: a file for each chosen city, to be filled in and sent back. */
export default function ExportPanel() {
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const assessment = usePaneState(assessmentOf);
  const units = (assessment?.units ?? []).map(({ name }) => name);
  // Kept as what is left out, so that a city added while the page is open takes part as the others do.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = units.filter((unit) => !left.has(unit));
  const [single] = chosen.length === 1 ? chosen : [];
  const choose = (names: readonly string[], wanted: boolean) => {
    const next = new Set(left);
    for (const name of names) {
      if (wanted) next.delete(name);
      else next.add(name);
    }
    setLeft(next);
  };
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const waiting = chosen.filter((unit) => !opened.has(unit));
  const [next] = waiting;
  const openNext = async (unit: string) => {
    const result = await pane.returns.openTemplate(unit);
    if (result?.kind === "templateOpened") setOpened((before) => new Set([...before, unit]));
  };
  const submit = () => void pane.returns.exportTemplates({ units: chosen, archive: chosen.length > 1 }, saveReport);
  if (units.length === 0) {
    return (
      <PanelFrame title={words.commands.exportTemplates}>
        <Nothing title={words.exportPanel.none} isDone={false} />
      </PanelFrame>
    );
  }
  return (
    <PanelFrame
      title={words.commands.exportTemplates}
      footer={
        pane.canSaveFiles ? (
          <>
            <Button appearance="primary" disabled={isBusy || chosen.length === 0} onClick={submit}>
              {words.exportPanel.submit(chosen.length)}
            </Button>
            {single !== undefined && pane.canOpenFiles && (
              <Button disabled={isBusy} onClick={() => void openNext(single)}>
                {words.exportPanel.open}
              </Button>
            )}
          </>
        ) : (
          <Button appearance="primary" disabled={isBusy || next === undefined} onClick={() => next !== undefined && void openNext(next)}>
            {next === undefined ? words.exportPanel.allOpened : words.exportPanel.openNext(next)}
          </Button>
        )
      }
    >
      <p className={shared.lead}>{pane.canSaveFiles ? words.exportPanel.lead : words.exportPanel.oneByOne}</p>
      <UnitChoice units={units} left={left} opened={opened} disabled={isBusy} choose={choose} />
      <p className={shared.note}>{words.exportPanel.protection}</p>
      <p className={shared.note} role={pane.canSaveFiles ? undefined : "status"}>
        {pane.canSaveFiles ? words.exportPanel.archive : words.exportPanel.opened(chosen.length - waiting.length, chosen.length)}
      </p>
    </PanelFrame>
  );
}

/** Several files come as one; browsers ask before they take many. */
function saveReport({ files, archive }: ExportReport): string {
  const file = archive ?? files[0];
  if (file === undefined) return "";
  saveFile(file.name, file.bytes);
  return file.name;
}
