import { Button } from "@fluentui/react-components";
import { Nothing } from "../parts/Nothing";
import { useWords } from "../state/react";
import type { UnitFind } from "./findUnits";
import { noFind } from "./findUnits";

/** Says that no unit is found, and how all are seen again. */
export function NoUnitFound({ find, onFind }: { readonly find: UnitFind; readonly onFind: (find: UnitFind) => void }) {
  const { summary: words } = useWords();
  return (
    <Nothing title={find.text.trim() === "" ? words.noneInGroup : words.nothingFound(find.text.trim())} isDone={false}>
      <Button size="small" onClick={() => onFind(noFind)}>
        {words.clearSearch}
      </Button>
    </Nothing>
  );
}
