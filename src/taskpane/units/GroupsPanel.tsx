import { Button, makeStyles } from "@fluentui/react-components";
import { ClipboardPasteRegular } from "@fluentui/react-icons/svg/clipboard-paste";
import { useState } from "react";
import { groupAmong, groupsOffered } from "../../workbook/units/groups";
import { groupProblems } from "../../workbook/units/unitsInText";
import { Nothing } from "../parts/Nothing";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { assessmentOf } from "../state/selection";
import { countsByGroup } from "./groupCounts";
import { GroupLines } from "./GroupLines";
import { namesSaid, PasteUnits, problemText } from "./PasteUnits";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

/** 分组: which group each city is in, to type, to paste or to take as it is offered; nothing changes before 应用. */
export default function GroupsPanel() {
  const { groups: words } = useWords();
  const assessment = usePaneState(assessmentOf);
  return assessment === null ? (
    <PanelFrame title={words.title}>
      <Nothing title={words.noGroups} isDone={false} />
    </PanelFrame>
  ) : (
    <Groups assessment={assessment} />
  );
}

function Groups({ assessment: { scheme, units, groups, unitIssues } }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [isPasting, setPasting] = useState(false);
  const standing = new Map(units.map(({ name, city }) => [city, groups.places.get(name)?.group ?? ""] as const));
  const cities = [...standing].map(([city, group]) => ({ city, group: (typed.get(city) ?? group).trim() }));
  const changed = cities.filter(({ city, group }) => group !== standing.get(city));
  const offered = groupsOffered(scheme);
  const [problem] = groupProblems(cities.map(({ group }) => group));
  const isUnsettled = unitIssues.length > 0;
  const put = (lines: readonly (readonly [string, string])[]) => setTyped(new Map([...typed, ...lines]));
  const namedAlike = new Map(cities.map(({ city }) => [city.toLowerCase(), city] as const));
  return (
    <PanelFrame
      title={words.groups.title}
      footer={
        <>
          <Button
            appearance="primary"
            disabled={isBusy || changed.length === 0 || problem !== undefined || isUnsettled}
            onClick={() => void pane.settleUnit({ kind: "regroup", groups: changed.map(({ city, group }) => [city, group] as const) })}
          >
            {words.groups.submit(changed.length)}
          </Button>
          <span className={shared.error} role="status">
            {isUnsettled ? words.groups.settleFirst : problem === undefined ? "" : problemText(problem, words)}
          </span>
        </>
      }
    >
      <p className={shared.lead}>{words.groups.lead}</p>
      <div className={styles.tools}>
        <Button size="small" icon={<ClipboardPasteRegular />} aria-expanded={isPasting} disabled={isBusy} onClick={() => setPasting(!isPasting)}>
          {words.groups.paste}
        </Button>
        {offered.length > 0 && (
          <Button size="small" disabled={isBusy} onClick={() => put(cities.map(({ city }) => [city, groupAmong(offered, city)]))}>
            {words.groups.offered(offered.map(({ name }) => name).join(words.listSeparator))}
          </Button>
        )}
        <Button size="small" disabled={isBusy || cities.every(({ group }) => group === "")} onClick={() => put(cities.map(({ city }) => [city, ""]))}>
          {words.groups.clear}
        </Button>
      </div>
      {isPasting && (
        <PasteUnits
          label={words.groups.paste}
          hint={words.groups.pasteHint}
          known={cities.map(({ city }) => city)}
          notes={(read) => {
            const unknown = read.lines.filter(({ name }) => !namedAlike.has(name.toLowerCase())).map(({ name }) => name);
            return unknown.length === 0 ? [] : [words.groups.unknown(namesSaid(unknown, words))];
          }}
          take={(read) => {
            const count = read.isGrouped ? read.lines.filter(({ name }) => namedAlike.has(name.toLowerCase())).length : 0;
            return count === 0 ? null : words.groups.apply(count);
          }}
          apply={(read) => {
            put(read.lines.flatMap(({ name, group }) => (namedAlike.has(name.toLowerCase()) ? [[namedAlike.get(name.toLowerCase()) ?? name, group] as const] : [])));
            setPasting(false);
          }}
        />
      )}
      <p className={shared.note} role="status">
        {cities.every(({ group }) => group === "") ? words.groups.none : words.groups.now(countsByGroup(cities, words))}
      </p>
      <GroupLines cities={cities} valueOf={(city) => typed.get(city) ?? standing.get(city) ?? ""} groups={groups} disabled={isBusy} onType={(city, group) => put([[city, group]])} />
    </PanelFrame>
  );
}
