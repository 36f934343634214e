import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { CommandName, CommandRecord } from "../commands/commands";
import { commandNames, commands } from "../commands/commands";
import { ask } from "../commands/perform";
import { usePane, usePaneState, useWords } from "../state/react";
import { isCitySide } from "../state/selection";
import type { MenuContentProps } from "./LazyMenu";

/** The actions that are needed once a year, and what was done; of a city's file what is its own. */
export default function MoreMenu({ trigger, isOpenAtFirst }: MenuContentProps) {
  return (
    <Menu positioning="above-end" defaultOpen={isOpenAtFirst}>
      <MenuTrigger disableButtonEnhancement>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commandNames.map((name) => (
            <CommandItem key={name} name={name} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function CommandItem({ name }: { readonly name: CommandName }) {
  const words = useWords();
  const pane = usePane();
  const isCity = usePaneState(isCitySide);
  const { icon: Icon, side, inMenu = false }: CommandRecord = commands[name];
  if (!inMenu || (isCity && side === "office")) return null;
  return (
    <MenuItem icon={<Icon />} onClick={() => void ask(pane, name)}>
      {words.commands[name]}
    </MenuItem>
  );
}
