import { isLanguage } from "../../core/index";
import type { MenuProps } from "@fluentui/react-components";
import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import type { ThemeChoice } from "../state/model";
import { usePane, usePaneState, useWords } from "../state/react";
import type { MenuContentProps } from "./LazyMenu";

const themes: readonly ThemeChoice[] = ["auto", "light", "dark", "contrast"];

/** Language and theme. */
export default function SettingsMenu({ trigger, isOpenAtFirst }: MenuContentProps) {
  const words = useWords();
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const theme = usePaneState((state) => state.theme);
  const change: MenuProps["onCheckedValueChange"] = (_event, { name, checkedItems: [chosen] }) => {
    if (name === "language" && isLanguage(chosen)) pane.setLanguage(chosen);
    const choice = themes.find((one) => one === chosen);
    if (name === "theme" && choice !== undefined) pane.setTheme(choice);
  };
  return (
    <Menu
      checkedValues={{ language: [language], theme: [theme] }}
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
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
