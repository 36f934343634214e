import { makeStyles, SearchBox, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import type { HistoryAction } from "../../actions/types";
import { indicatorTitles } from "../parts/indicatorTitles";
import { useHistoryWords } from "../parts/useHistoryWords";
import { usePaneState } from "../state/react";
import { assessmentOf } from "../state/selection";
import type { HistoryFilter, Span } from "./historyRows";
import { historyChoices } from "./historyRows";
import { noGroups } from "../units/findUnits";
import { namedUnits, UnitPicker } from "../units/UnitPicker";

const useStyles = makeStyles({
  tools: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "8px", padding: "0 16px 8px", flexShrink: 0 },
  search: { gridColumn: "1 / -1", minWidth: 0, maxWidth: "none" },
  select: { minWidth: 0 },
});

interface HistoryFiltersProps {
  readonly actions: readonly HistoryAction[];
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
}

/** What narrows the list: words, the action, its time, a city, an indicator. */
export function HistoryFilters({ actions, filter, onFilter }: HistoryFiltersProps) {
  const styles = useStyles();
  const words = useHistoryWords();
  const choices = useMemo(() => historyChoices(actions), [actions]);
  const groups = usePaneState((state) => assessmentOf(state)?.groups ?? noGroups);
  const isSpan = (value: string): value is Span => value in words.spans;
  return (
    <div className={styles.tools}>
      <SearchBox
        size="small"
        className={styles.search}
        placeholder={words.search}
        aria-label={words.search}
        dismiss={{ "aria-label": words.clearSearch }}
        value={filter.search}
        onChange={(_event, { value }) => onFilter({ ...filter, search: value })}
      />
      <Choice label={words.action} all={words.allActions} value={filter.action} options={choices.actions} textOf={words.nameOf} onChoice={(action) => onFilter({ ...filter, action })} />
      <Select
        size="small"
        className={styles.select}
        aria-label={words.span}
        value={filter.span}
        onChange={(_event, { value }) => {
          if (isSpan(value)) onFilter({ ...filter, span: value });
        }}
      >
        {Object.entries(words.spans).map(([span, text]) => (
          <option key={span} value={span}>
            {text}
          </option>
        ))}
      </Select>
      <UnitPicker
        label={words.unit}
        units={namedUnits(choices.units, filter.unit)}
        before={{ id: "", name: words.allUnits }}
        value={filter.unit}
        groups={groups}
        onChoose={(unit) => onFilter({ ...filter, unit })}
      />
      <Indicators choices={choices.indicators} value={filter.indicator} onChoice={(indicator) => onFilter({ ...filter, indicator })} />
    </div>
  );
}

function Indicators({ choices, value, onChoice }: { readonly choices: readonly string[]; readonly value: string; readonly onChoice: (indicator: string) => void }) {
  const words = useHistoryWords();
  const scheme = usePaneState((state) => assessmentOf(state)?.scheme ?? null);
  const language = usePaneState((state) => state.language);
  const titles = scheme === null ? null : indicatorTitles(scheme, language);
  const textOf = (code: string) => [code, titles?.get(code)?.name ?? ""].join(" ").trim();
  return <Choice label={words.indicator} all={words.allIndicators} value={value} options={choices} textOf={textOf} onChoice={onChoice} />;
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly textOf?: (option: string) => string;
  readonly onChoice: (option: string) => void;
}

function Choice({ label, all, value, options, textOf = (option) => option, onChoice }: ChoiceProps) {
  const styles = useStyles();
  // What is chosen stays to be seen although nothing of it was read.
  const offered = value === "" || options.includes(value) ? options : [value, ...options];
  return (
    <Select size="small" className={styles.select} aria-label={label} value={value} onChange={(_event, choice) => onChoice(choice.value)}>
      <option value="">{all}</option>
      {offered.map((option) => (
        <option key={option} value={option}>
          {textOf(option)}
        </option>
      ))}
    </Select>
  );
}
