import { isLanguage } from "../../core/index";
import type { MenuProps } from "@fluentui/react-components";
import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import type { ThemeChoice } from "../state/model";
import { useState } from "react";
import { usePane, usePaneState, useWords } from "../state/react";
import type { MenuContentProps } from "./LazyMenu";

const themes: readonly ThemeChoice[] = ["auto", "light", "dark", "contrast"];

/** Language and theme, and whether the pane comes with the workbook. */
export default function SettingsMenu({ trigger, isOpenAtFirst }: MenuContentProps) {
  const words = useWords();
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const theme = usePaneState((state) => state.theme);
  const { withWorkbook } = pane;
  const [isOpenedWith, setOpenedWith] = useState(() => withWorkbook?.isWanted() === true);
  const change: MenuProps["onCheckedValueChange"] = (_event, { name, checkedItems: [chosen] }) => {
    if (name === "opening" && withWorkbook !== undefined) {
      const isWanted = chosen !== undefined;
      setOpenedWith(isWanted);
      // What Excel did not keep is shown as it is.
      void withWorkbook.want(isWanted).then((isKept) => setOpenedWith(isKept === isWanted));
    }
    if (name === "language" && isLanguage(chosen)) pane.setLanguage(chosen);
    const choice = themes.find((one) => one === chosen);
    if (name === "theme" && choice !== undefined) pane.setTheme(choice);
  };
  return (
    <Menu
      checkedValues={{ language: [language], theme: [theme], opening: isOpenedWith ? ["with"] : [] }}
      onCheckedValueChange={change}
      positioning="below-end"
      defaultOpen={isOpenAtFirst}
    >
      <MenuTrigger disableButtonEnhancement>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.settings.language}</MenuGroupHeader>
            <MenuItemRadio name="language" value="zh-CN">
              {words.settings.zh}
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en-US">
              {words.settings.en}
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.settings.theme}</MenuGroupHeader>
            {themes.map((choice) => (
              <MenuItemRadio key={choice} name="theme" value={choice}>
                {words.settings[choice]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          {withWorkbook !== undefined && (
            <>
              <MenuDivider />
              <MenuItemCheckbox name="opening" value="with">
                {words.settings.withWorkbook}
              </MenuItemCheckbox>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
