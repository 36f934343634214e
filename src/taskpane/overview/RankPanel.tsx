import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";

/** 排名设置: how many cities the ranking marks as commended; unset, none. */
export default function RankPanel() {
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const most = usePaneState((state) => assessmentOf(state)?.units.length ?? 0);
  const [text, setText] = useState("");
  const plain = text.trim();
  const commend = /^\d+$/.test(plain) ? Number(plain) : null;
  const isValid = plain === "" || (commend !== null && commend <= most);
  const submit = () => {
    if (isValid && !isBusy) void pane.rank(commend ?? undefined);
  };
  return (
    <PanelFrame
      title={words.rankPanel.title}
      footer={
        <Button appearance="primary" disabled={isBusy || !isValid} onClick={submit}>
          {words.commands.rank}
        </Button>
      }
    >
      <p className={shared.lead}>{words.rankPanel.lead}</p>
      <Field
        label={words.rankPanel.commend}
        hint={words.rankPanel.commendHint}
        {...(isValid ? {} : { validationMessage: words.rankPanel.invalid })}
      >
        <Input
          inputMode="numeric"
          value={text}
          disabled={isBusy}
          onChange={(_event, { value }) => setText(value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") submit();
          }}
        />
      </Field>
    </PanelFrame>
  );
}
