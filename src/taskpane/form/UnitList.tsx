import { Button, Input, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { KeyboardEvent } from "react";
import { useMemo, useRef, useState } from "react";
import { useWords } from "../state/react";
import type { NameProblem } from "../../workbook/sheetNames";
import type { RowPart } from "../parts/LongList";
import { LongList } from "../parts/LongList";
import { usePanelStyles } from "../parts/panelStyles";
import { isSearched, noFind } from "../units/findUnits";
import { NoUnitFound } from "../units/NoUnitFound";
import { UnitFinder } from "../units/UnitFinder";
import type { NamedUnit, UnitEdit, UnitNames } from "./unitNames";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  // As tall as what else the page says leaves of a usual window.
  long: { maxHeight: "360px" },
  item: { padding: "4px 4px 4px 8px", overflow: "hidden", "&:not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  line: { display: "flex", alignItems: "center", gap: "4px" },
  number: { ...typographyStyles.caption1, width: "24px", flexShrink: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  input: { flexGrow: 1, minWidth: 0 },
  group: { width: "76px", flexShrink: 0 },
  text: { minWidth: 0 },
  error: { paddingLeft: "28px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
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

const rowHeight = 33;
/** What a line with something wrong takes besides. */
const problemHeight = 18;

/** The cities of the new workbook, to rename, move and remove, by buttons or by keys. */
export function UnitList({ list: { units, last }, problems, groupOf, disabled, edit }: UnitListProps) {
  const styles = useStyles();
  const view = useRef<HTMLDivElement>(null);
  const [wanted, setFind] = useState(noFind);
  const isMany = isSearched(units.length);
  const part = isMany ? wanted.text.trim().toLowerCase() : "";
  const places = useMemo(() => new Map(units.map(({ id }, index) => [id, index] as const)), [units]);
  // What was typed does not take the line away that it was typed into.
  const [kept, setKept] = useState<number | null>(null);
  const shown = part === "" ? units : units.filter(({ id, name }) => id === kept || name.toLowerCase().includes(part));
  // A moved line is another row, a removed one is gone; the keyboard stays with the city, or goes to its neighbour.
  const lead = useMemo(() => {
    const id = last?.kind === "moved" ? last.id : last?.kind === "removed" ? last.next : null;
    const row = id === null ? -1 : shown.findIndex((unit) => unit.id === id);
    return row < 0 ? null : { row };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each edit
  }, [last]);
  const rename = (one: UnitEdit) => {
    if (one.type === "rename") setKept(one.id);
    edit(one);
  };
  return (
    <div ref={view} className={styles.view}>
      {isMany && (
        <UnitFinder
          find={wanted}
          onFind={(find) => {
            setKept(null);
            setFind(find);
          }}
          groups={null}
          count={units.length}
          into={view}
        />
      )}
      {shown.length === 0 && part !== "" ? (
        <NoUnitFound find={wanted} onFind={setFind} />
      ) : (
        <LongList
          key={part}
          className={mergeClasses(styles.list, isMany && styles.long)}
          itemClassName={styles.item}
          count={shown.length}
          height={(index) => rowHeight + (problems.has(shown[index]?.id ?? -1) ? problemHeight : 0)}
          keyOf={(index) => shown[index]?.id ?? ""}
          lead={lead}
          render={(index, { tabIndex: _isStop, ...row }) => {
            const unit = shown[index];
            if (unit === undefined) return null;
            const place = places.get(unit.id) ?? index;
            return (
              <UnitLine
                unit={unit}
                position={place + 1}
                isLast={place === units.length - 1}
                problem={problems.get(unit.id) ?? null}
                group={groupOf?.(unit) ?? null}
                disabled={disabled}
                part={row}
                edit={rename}
              />
            );
          }}
        />
      )}
    </div>
  );
}

interface UnitLineProps {
  readonly unit: NamedUnit;
  readonly position: number;
  readonly isLast: boolean;
  readonly problem: NameProblem | null;
  readonly group: string | null;
  readonly disabled: boolean;
  readonly part: Omit<RowPart, "tabIndex">;
  readonly edit: (edit: UnitEdit) => void;
}

function UnitLine({ unit: { id, name }, position, isLast, problem, group, disabled, part, edit }: UnitLineProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const problemId = `unit-${id}-problem`;
  const button = { size: "small", appearance: "subtle", className: styles.button } as const;
  const byKeys = (event: KeyboardEvent) => {
    if (event.altKey && event.key === "ArrowUp") edit({ type: "move", id, by: -1 });
    else if (event.altKey && event.key === "ArrowDown") edit({ type: "move", id, by: 1 });
    else if (event.key === "Delete" && (event.altKey || name === "")) edit({ type: "remove", id });
    else return part.onKeyDown(event);
    event.preventDefault();
  };
  return (
    <>
      <div className={styles.line}>
        <span className={styles.number}>{position}</span>
        <Input
          size="small"
          appearance="filled-lighter"
          className={styles.input}
          data-row={part["data-row"]}
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
        <div id={problemId} className={styles.error} title={words.nameProblems[problem]}>
          <span className={shared.error}>{words.nameProblems[problem]}</span>
        </div>
      )}
    </>
  );
}
