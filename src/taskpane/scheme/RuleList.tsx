import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Shape } from "../../core/index";
import { ruleFormWordsOf } from "../../i18n/ruleFormWords";
import { usePaneState } from "../state/react";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "6px", paddingLeft: "8px", borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  item: { display: "flex", alignItems: "flex-end", gap: "4px" },
  grow: { flexGrow: 1, minWidth: 0 },
});

interface RuleListProps {
  readonly shape: Extract<Shape, { type: "list" }>;
  readonly value: unknown;
  /** What a new item begins with. */
  readonly begin: () => unknown;
  readonly onChange: (value: readonly unknown[]) => void;
  /** The fields of one item. */
  readonly children: (item: unknown, change: (value: unknown) => void) => ReactNode;
}

/** A parameter with several values: each can be changed and removed, and others added. */
export function RuleList({ shape, value, begin, onChange, children }: RuleListProps) {
  const styles = useStyles();
  const words = ruleFormWordsOf(usePaneState((state) => state.language));
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  // Items have no names of their own; fields keep what is typed by these, whatever is removed before them.
  const [ids, setIds] = useState<readonly number[]>(() => list.map((_item, index) => index));
  const remove = (index: number) => {
    setIds(ids.filter((_id, at) => at !== index));
    onChange(list.filter((_item, at) => at !== index));
  };
  const add = () => {
    setIds([...ids, Math.max(-1, ...ids) + 1]);
    onChange([...list, begin()]);
  };
  return (
    <div className={styles.group}>
      {ids.map((id, index) => (
        <div key={id} className={styles.item}>
          <div className={styles.grow}>{children(list[index], (next) => onChange(list.map((other, at) => (at === index ? next : other))))}</div>
          {list.length > shape.least && (
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words.remove(index + 1)} title={words.remove(index + 1)} onClick={() => remove(index)} />
          )}
        </div>
      ))}
      {list.length < shape.most && (
        <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={add}>
          {words.add}
        </Button>
      )}
    </div>
  );
}
