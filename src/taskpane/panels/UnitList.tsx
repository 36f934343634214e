import { Button, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { KeyboardEvent } from "react";
import { memo, useLayoutEffect, useRef } from "react";
import { useWords } from "../state/react";
import type { NameProblem } from "../../workbook/sheetNames";
import { usePanelStyles } from "./panelStyles";
import type { NamedUnit } from "./unitNames";

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
  error: { paddingLeft: "28px" },
  button: { minWidth: "28px", maxWidth: "28px" },
});

interface UnitListProps {
  readonly units: readonly NamedUnit[];
  readonly problems: ReadonlyMap<number, NameProblem>;
  readonly disabled: boolean;
  readonly onRename: (id: number, name: string) => void;
  readonly onMove: (id: number, by: -1 | 1) => void;
  readonly onRemove: (id: number) => void;
}

/** The cities of the new workbook, to rename, move and remove, by buttons or by keys. */
export function UnitList({ units, problems, disabled, onRename, onMove, onRemove }: UnitListProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const focusNext = useRef<number | null>(null);
  // A moved row is a moved element and loses focus in some browsers; the keyboard stays with the city.
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-unit="${focusNext.current}"]`)?.focus();
    focusNext.current = null;
  });
  return (
    <ul ref={list} className={styles.list}>
      {units.map((unit, index) => (
        <UnitLine
          key={unit.id}
          unit={unit}
          position={index + 1}
          isFirst={index === 0}
          isLast={index === units.length - 1}
          problem={problems.get(unit.id) ?? null}
          disabled={disabled}
          onRename={onRename}
          onMove={(id, by) => {
            focusNext.current = id;
            onMove(id, by);
          }}
          onRemove={(id) => {
            focusNext.current = (units[index + 1] ?? units[index - 1])?.id ?? null;
            onRemove(id);
          }}
        />
      ))}
    </ul>
  );
}

interface UnitLineProps extends Omit<UnitListProps, "units" | "problems"> {
  readonly unit: NamedUnit;
  readonly position: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly problem: NameProblem | null;
}

const UnitLine = memo(function UnitLine({ unit, position, isFirst, isLast, problem, disabled, onRename, onMove, onRemove }: UnitLineProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const problemId = `unit-${unit.id}-problem`;
  const byKeys = (event: KeyboardEvent) => {
    if (event.altKey && event.key === "ArrowUp" && !isFirst) onMove(unit.id, -1);
    else if (event.altKey && event.key === "ArrowDown" && !isLast) onMove(unit.id, 1);
    else if (event.key === "Delete" && (event.altKey || unit.name === "")) onRemove(unit.id);
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
          data-unit={unit.id}
          value={unit.name}
          disabled={disabled}
          aria-label={words.create.rename(unit.name)}
          aria-invalid={problem !== null}
          {...(problem === null ? {} : { "aria-describedby": problemId })}
          onChange={(_event, { value }) => onRename(unit.id, value)}
          onKeyDown={byKeys}
        />
        <Button size="small" appearance="subtle" className={styles.button} icon={<ArrowUpRegular />} aria-label={words.create.moveUp(unit.name)} disabled={disabled || isFirst} onClick={() => onMove(unit.id, -1)} />
        <Button size="small" appearance="subtle" className={styles.button} icon={<ArrowDownRegular />} aria-label={words.create.moveDown(unit.name)} disabled={disabled || isLast} onClick={() => onMove(unit.id, 1)} />
        <Button size="small" appearance="subtle" className={styles.button} icon={<DeleteRegular />} aria-label={words.create.remove(unit.name)} disabled={disabled} onClick={() => onRemove(unit.id)} />
      </div>
      {problem !== null && (
        <div id={problemId} className={styles.error}>
          <span className={shared.error}>{words.nameProblems[problem]}</span>
        </div>
      )}
    </li>
  );
});
