import { Combobox, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import type { Indicator, Language, Scheme } from "../../core/index";
import { indicatorsOf, wordsOf } from "../../core/index";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import { folded } from "../../workbook/byIndicator/unitNamed";
import { indicatorTitles } from "../parts/indicatorTitles";
import { StepButton } from "../parts/StepButton";
import { usePaneState } from "../state/react";

const useStyles = makeStyles({
  tools: { display: "flex", alignItems: "center", gap: "4px", flexShrink: 0 },
  box: { flexGrow: 1, minWidth: 0, "& input": { minWidth: 0, textOverflow: "ellipsis" } },
  list: { maxHeight: "320px" },
});

interface IndicatorPickerProps {
  readonly scheme: Scheme;
  readonly words: ByIndicatorWords;
  /** "" where none was chosen yet. */
  readonly code: string;
  readonly onChoose: (code: string) => void;
}

/** The indicator, found by its code or by any words of it or its entries. */
export function IndicatorPicker({ scheme, words, code, onChoose }: IndicatorPickerProps) {
  const styles = useStyles();
  const language = usePaneState((state) => state.language);
  const [search, setSearch] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const indicators = indicatorsOf(scheme);
  const titleOf = (one: string) => indicatorTitle(scheme, language, one);
  const found = search === null ? indicators : indicators.filter((indicator) => isFound(indicator, titleOf(indicator.code), search));
  const index = indicators.findIndex((one) => one.code === code);
  const step = (by: 1 | -1) => {
    const next = indicators[index + by];
    if (next !== undefined) onChoose(next.code);
  };
  return (
    <div className={styles.tools}>
      <StepButton to="previous" label={words.previous} isEnd={index <= 0} onStep={() => step(-1)} />
      <Combobox
        size="small"
        className={styles.box}
        listbox={{ className: styles.list }}
        aria-label={words.indicator}
        placeholder={words.search}
        title={code === "" ? undefined : titleOf(code)}
        value={search ?? (code === "" ? "" : titleOf(code))}
        selectedOptions={code === "" ? [] : [code]}
        open={isOpen}
        onChange={(event) => {
          setSearch(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={(_event, { optionValue }) => {
          // Typing on takes the choice away, which is none yet.
          if (optionValue === undefined || optionValue === "") return;
          setSearch(null);
          onChoose(optionValue);
        }}
        onOpenChange={(_event, { open }) => {
          setOpen(open);
          if (!open) setSearch(null);
        }}
        onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
      >
        {found.map((one) => (
          <Option key={one.code} value={one.code} text={titleOf(one.code)}>
            {titleOf(one.code)}
          </Option>
        ))}
        {found.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {words.noneFound}
          </Option>
        )}
      </Combobox>
      <StepButton to="next" label={words.next} isEnd={index === indicators.length - 1} onStep={() => step(1)} />
    </div>
  );
}

/** Code and name, and what it is about where several indicators share the name. */
export function indicatorTitle(scheme: Scheme, language: Language, code: string): string {
  const title = indicatorTitles(scheme, language).get(code);
  if (title === undefined) return code;
  const content = title.content.split("\n")[0]?.trim() ?? "";
  return `${code} ${language === "zh-CN" && content !== "" ? `${title.name}：${content}` : title.name}`;
}

/** Whether a search names an indicator: its code begins so, or one of its words holds all of it. */
function isFound({ code, content, criteria, heading = "", entries }: Indicator, title: string, search: string): boolean {
  const wanted = folded(search);
  const labels = entries.flatMap(({ label }) => [wordsOf("zh-CN").label(label), wordsOf("en-US").label(label)]);
  return code.startsWith(wanted) || [title, heading, content, criteria, ...labels].some((text) => folded(text).includes(wanted));
}
