import { mostRecognised } from "../../core/index";
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useEffect, useRef, useState } from "react";
import type { AwardsState } from "../../actions/types";
import { printPoints } from "../../i18n/points";
import { usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { selectedUnit } from "../state/selection";
import { AwardButtons, decisionsOn } from "./AwardButtons";
import { isDirty, lineOf, textOf } from "./awardDraft";
import { AwardForm } from "./AwardForm";
import { awardGroups, citiesOf, othersOf } from "./awardGroups";
import { AwardList } from "./AwardList";
import { AwardEmpty } from "./AwardNothing";
import { PanelFrame } from "../frame/PanelFrame";
import { findIn, finderOf, isFinding, isSearched, noFind } from "../units/findUnits";
import { useAwardDecision } from "./useAwardDecision";
import type { AwardDrafts } from "./useAwardDrafts";

/** Where the focus goes when the list is back: the line of a row, or the button that adds one. */
type Focus = number | "add";

interface AwardPagesProps {
  readonly assessment: Assessment;
  readonly awards: AwardsState;
  readonly drafts: AwardDrafts;
}

/** The list of applications and, over it, the one that is open. One frame holds both, so that the focus stays ours to lead. */
export function AwardPages({ assessment, awards, drafts }: AwardPagesProps) {
  const { award } = useWords();
  const shown = usePaneState(selectedUnit);
  const [city, setCity] = useState("");
  const [wanted, setFind] = useState(noFind);
  const list = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [back, setBack] = useState<Focus | null>(null);
  const { lines } = awards;
  const { open } = drafts;
  useEffect(() => {
    if (open !== null || back === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-award="${back}"]`);
    (row ?? add.current)?.focus();
  }, [open, back]);

  const most = mostRecognised(assessment.scheme);
  const cities = citiesOf(assessment.units);
  const shownCity = shown?.city ?? "";
  const find = findIn(wanted, assessment.groups, cities.length, cities.length);
  const isFound = finderOf(find, assessment.groups);
  const only = isSearched(cities.length) ? (isFinding(find) ? isFound : null) : city === "" ? null : (one: string) => one === city;
  const line = open === null ? undefined : lineOf(open, lines);
  const leave = (to: Focus, drop: boolean) => {
    setBack(to);
    drafts.leave(drop);
  };
  const { missing, tries, decide } = useAwardDecision(open, line, assessment.scheme, ({ row, unit }) => {
    if (only?.(unit) === false) {
      setCity("");
      setFind(noFind);
    }
    leave(row, true);
  });

  if (open === null) {
    const [one, ...others] = only === null ? [] : cities.filter(only);
    return (
      <PanelFrame
        title={award.title}
        footer={
          <Button ref={add} appearance="primary" icon={<AddRegular />} onClick={() => drafts.openNew(others.length > 0 ? shownCity : (one ?? shownCity))}>
            {drafts.hasNew ? award.goOn : award.add}
          </Button>
        }
      >
        {lines.length === 0 ? (
          <AwardEmpty most={most} />
        ) : (
          <AwardList
            ref={list}
            awards={awards}
            groups={awardGroups(awards, cities, shownCity, only)}
            cities={cities}
            most={most}
            city={city}
            begin={typeof back === "number" ? back : null}
            onCity={setCity}
            find={find}
            onFind={setFind}
            unitGroups={assessment.groups}
            isUnsaved={drafts.isUnsaved}
            open={drafts.openLine}
          />
        )}
      </PanelFrame>
    );
  }
  return (
    <PanelFrame
      title={open.base === null ? award.add : award.line}
      onBack={() => leave(line?.row ?? "add", false)}
      footer={
        <AwardButtons
          line={line}
          isDirty={isDirty(open)}
          decide={(decision) => void decide(decision)}
          discard={() => leave(line?.row ?? "add", true)}
        />
      }
    >
      <AwardForm
        key={open.id}
        draft={open}
        line={line}
        sheetId={awards.sheetId}
        cities={cities}
        unitGroups={assessment.groups}
        most={most}
        others={printPoints(othersOf(lines, textOf(open, "unit", line), line))}
        missing={missing}
        tries={tries}
        onChange={drafts.change}
        onEnter={() => {
          const [first] = decisionsOn(line);
          if (first !== undefined && (first !== "save" || line === undefined || isDirty(open))) void decide(first);
        }}
      />
    </PanelFrame>
  );
}
