import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { DraftRuleChange, DraftState } from "../../actions/types";
import type { Path, Rule } from "../../core/index";
import { ruleFormWordsOf } from "../../i18n/ruleFormWords";
import type { Said } from "../../workbook/scheme/ruleForm";
import { indicatorLine, indicatorOf, otherIndicators } from "../../workbook/scheme/trial";
import { usePane, usePaneState } from "../state/react";
import { beginningOf, RuleForm } from "./RuleForm";

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

interface RuleChangeProps {
  readonly draft: DraftState["draft"];
  /** A row of the indicator, from 0. */
  readonly row: number;
  readonly path: Path;
  /** Null where what stands there is none. */
  readonly rule: Rule | null;
  /** The rule as the form has it so far; null where the form is closed. */
  readonly said: Said | null;
  readonly onSay: (said: Said | null) => void;
}

/** 改规则…: the rule of the selected indicator by a form, written as a sentence; what stood there can be put back. */
export function RuleChange({ draft, row, path, rule, said, onSay }: RuleChangeProps) {
  const styles = useStyles();
  const pane = usePane();
  const words = ruleFormWordsOf(usePaneState((state) => state.language));
  const isBusy = usePaneState((state) => state.running !== null);
  const [written, setWritten] = useState<DraftRuleChange | null>(null);
  const indicator = indicatorOf(draft, path);
  const line = indicatorLine(draft, row);
  if (indicator === null || line === null) return null;
  if (indicator.entries.length === 0) return <p className={styles.note}>{words.noEntries}</p>;
  const before = line.text("rule");
  const write = async (after: string) => {
    const change = await pane.schemes.writeDraftRule({ code: indicator.code, before, after });
    if (change === null) return;
    setWritten(change);
    onSay(null);
  };
  if (said !== null) return <RuleForm indicator={indicator} others={otherIndicators(draft, indicator.code)} said={said} disabled={isBusy} onSay={onSay} onWrite={(text) => void write(text)} onCancel={() => onSay(null)} />;
  return (
    <div>
      <Button size="small" disabled={isBusy} onClick={() => onSay({ ...(rule ?? beginningOf(indicator)) })}>
        {words.change}
      </Button>
      {written !== null && written.after === before && (
        <p className={styles.note}>
          {words.written(written.before)}{" "}
          <Link inline onClick={() => void write(written.before).then(() => setWritten(null))}>
            {words.back}
          </Link>
        </p>
      )}
    </div>
  );
}
