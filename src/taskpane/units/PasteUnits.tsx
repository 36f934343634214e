import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Dictionary } from "../../i18n/index";
import type { UnitsText, UnitsTextProblem } from "../../workbook/units/unitsInText";
import { unitsInText } from "../../workbook/units/unitsInText";
import { usePanelStyles } from "../parts/panelStyles";
import { useWords } from "../state/react";
import { countsByGroup } from "./groupCounts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  right: { alignSelf: "flex-end" },
});

/** Names beyond these are counted. */
const named = 8;

interface PasteUnitsProps {
  readonly label: string;
  readonly hint: string;
  /** Units that there are, of which none can be a group. */
  readonly known: readonly string[];
  /** Further lines about what was read, such as how many are new; nothing where the list has no groups. */
  readonly notes: (read: UnitsText) => readonly string[];
  /** The button's words for what was read; null where there is nothing to take. */
  readonly take: (read: UnitsText) => string | null;
  readonly apply: (read: UnitsText) => void;
}

/** A field to paste a list of units into, with or without groups, and what is understood of it before it is taken. */
export function PasteUnits({ label, hint, known, notes, take, apply }: PasteUnitsProps): ReactNode {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const [text, setText] = useState("");
  const read = unitsInText(text, known);
  const submit = take(read);
  const isSound = read.problems.length === 0;
  return (
    <div className={styles.section}>
      <Field hint={hint}>
        <Textarea aria-label={label} rows={5} value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      {read.isGrouped && (
        <div role="status">
          <p className={shared.note}>{words.groups.read(read.lines.length, countsByGroup(read.lines, words))}</p>
          {[...withoutGroup(read, words), ...notes(read)].map((note) => (
            <p key={note} className={shared.note}>
              {note}
            </p>
          ))}
          {read.problems.map((problem) => problemText(problem, words)).map((problem) => (
            <p key={problem} className={shared.error}>
              {problem}
            </p>
          ))}
        </div>
      )}
      <Button size="small" className={styles.right} disabled={submit === null || !isSound} onClick={() => apply(read)}>
        {submit ?? words.create.pasteApply(0)}
      </Button>
    </div>
  );
}

/** Who has no group where others have one. */
function withoutGroup({ lines }: UnitsText, words: Dictionary): readonly string[] {
  const without = lines.filter(({ group }) => group === "").map(({ name }) => name);
  return without.length === 0 ? [] : [words.groups.without(without.length, namesSaid(without, words))];
}

/** The first of some names, and how many there are. */
export function namesSaid(names: readonly string[], words: Dictionary): string {
  const shown = names.slice(0, named).join(words.listSeparator);
  return names.length > named ? words.andMore(shown, names.length - named) : shown;
}

/** What is wrong with a list, in words. */
export function problemText(problem: UnitsTextProblem, { groups, listSeparator }: Dictionary): string {
  switch (problem.kind) {
    case "severalGroups":
      return groups.severalGroups(problem.name, problem.groups.map((group) => (group === "" ? groups.blank : group)).join(listSeparator));
    case "badGroup":
      return groups.badGroup(problem.group, problem.longest);
    case "tooManyGroups":
      return groups.tooMany(problem.count, problem.most);
  }
}
