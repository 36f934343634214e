import { Button, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { KeyboardEvent } from "react";
import { memo, useLayoutEffect, useRef } from "react";
import { useWords } from "../state/react";
import type { NameProblem } from "../../workbook/sheetNames";
import { usePanelStyles } from "../parts/panelStyles";
import type { NamedUnit, UnitEdit, UnitNames } from "./unitNames";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  item: {
    padding: "4px 4px 4px 8px",
    contentVisibility: "auto",
    containIntrinsicSize: "auto 36px",
    "&:not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  line: { display: "flex", alignItems: "center", gap: "4px" },
  number: { ...typographyStyles.caption1, width: "24px", flexShrink: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  input: { flexGrow: 1, minWidth: 0 },
  group: { width: "76px", flexShrink: 0 },
  text: { minWidth: 0 },
  error: { paddingLeft: "28px" },
  button: { minWidth: "28px", maxWidth: "28px" },
});

interface UnitListProps {
  readonly list: UnitNames;
  readonly problems: ReadonlyMap<number, NameProblem>;
  /** The units' groups, to be typed beside their names; null where they are ranked overall only. */
  readonly groupOf: ((unit: NamedUnit) => string) | null;
  readonly disabled: boolean;
  readonly edit: (edit: UnitEdit) => void;
}

/** The cities of the new workbook, to rename, move and remove, by buttons or by keys. */
export function UnitList({ list: { units, last }, problems, groupOf, disabled, edit }: UnitListProps) {
  const styles = useStyles();
  const box = useRef<HTMLUListElement>(null);
  // A moved line is a moved element and loses focus in some browsers; the keyboard stays with the city, or goes to its neighbour.
  useLayoutEffect(() => {
    const id = last?.kind === "moved" ? last.id : last?.kind === "removed" ? last.next : null;
    if (id !== null) box.current?.querySelector<HTMLElement>(`[data-unit="${id}"]`)?.focus();
  }, [last]);
  return (
    <ul ref={box} className={styles.list}>
      {units.map((unit, index) => (
        <UnitLine
          key={unit.id}
          unit={unit}
          position={index + 1}
          isLast={index === units.length - 1}
          problem={problems.get(unit.id) ?? null}
          group={groupOf?.(unit) ?? null}
          disabled={disabled}
          edit={edit}
        />
      ))}
    </ul>
  );
}

interface UnitLineProps {
  readonly unit: NamedUnit;
  readonly position: number;
  readonly isLast: boolean;
  readonly problem: NameProblem | null;
  readonly group: string | null;
  readonly disabled: boolean;
  readonly edit: (edit: UnitEdit) => void;
}

const UnitLine = memo(function UnitLine({ unit: { id, name }, position, isLast, problem, group, disabled, edit }: UnitLineProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const problemId = `unit-${id}-problem`;
  const button = { size: "small", appearance: "subtle", className: styles.button } as const;
  const byKeys = (event: KeyboardEvent) => {
    if (event.altKey && event.key === "ArrowUp") edit({ type: "move", id, by: -1 });
    else if (event.altKey && event.key === "ArrowDown") edit({ type: "move", id, by: 1 });
    else if (event.key === "Delete" && (event.altKey || name === "")) edit({ type: "remove", id });
    else return;
    event.preventDefault();
  };
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.number}>{position}</span>
        <Input
          size="small"
          appearance="filled-lighter"
          className={styles.input}
          data-unit={id}
          value={name}
          disabled={disabled}
          aria-label={words.create.rename(name)}
          aria-invalid={problem !== null}
          {...(problem === null ? {} : { "aria-describedby": problemId })}
          onChange={(_event, { value }) => edit({ type: "rename", id, name: value })}
          onKeyDown={byKeys}
        />
        {group !== null && (
          <Input
            size="small"
            appearance="filled-lighter"
            className={styles.group}
            input={{ className: styles.text }}
            value={group}
            disabled={disabled}
            placeholder={words.groups.group}
            aria-label={words.groups.groupOf(name)}
            onChange={(_event, { value }) => edit({ type: "group", id, group: value })}
          />
        )}
        <Button
          {...button}
          icon={<ArrowUpRegular />}
          aria-label={words.create.moveUp(name)}
          disabled={disabled || position === 1}
          onClick={() => edit({ type: "move", id, by: -1 })}
        />
        <Button
          {...button}
          icon={<ArrowDownRegular />}
          aria-label={words.create.moveDown(name)}
          disabled={disabled || isLast}
          onClick={() => edit({ type: "move", id, by: 1 })}
        />
        <Button
          {...button}
          icon={<DeleteRegular />}
          aria-label={words.create.remove(name)}
          disabled={disabled}
          onClick={() => edit({ type: "remove", id })}
        />
      </div>
      {problem !== null && (
        <div id={problemId} className={styles.error}>
          <span className={shared.error}>{words.nameProblems[problem]}</span>
        </div>
      )}
    </li>
  );
});
