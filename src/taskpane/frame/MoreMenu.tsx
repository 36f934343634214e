import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { CommandName, CommandRecord } from "../commands/commands";
import { commandNames, commands } from "../commands/commands";
import { ask } from "../commands/perform";
import { usePane, useWords } from "../state/react";
import type { MenuContentProps } from "./LazyMenu";

/** The actions that the office needs once a year. */
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
  const { icon: Icon, inMenu = false }: CommandRecord = commands[name];
  if (!inMenu) return null;
  return (
    <MenuItem icon={<Icon />} onClick={() => void ask(pane, name)}>
      {words.commands[name]}
    </MenuItem>
  );
}
