import { act, fireEvent, screen } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { readPreferences, rememberPreferences } from "../../../src/taskpane/preferences";
import { themeOf } from "../../../src/taskpane/theme";
import { callsOf, renderPane, settle } from "../support/renderPane";

beforeEach(() => localStorage.clear());

async function choose(menu: string, item: string) {
  fireEvent.click(screen.getByRole("button", { name: menu }));
  await settle();
  fireEvent.click(screen.getByRole("menuitemradio", { name: item }));
  await settle();
}

describe("language", () => {
  test("switching turns everything, the standing message included, and reads explanations anew", async () => {
    const { actions, remembered } = await renderPane();
    fireEvent.click(screen.getByRole("button", { name: "一键计算" }));
    await settle();
    await choose("语言和主题", "English");
    expect(screen.getByRole("heading", { name: "Credit Assessment" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Recompute" })).toBeTruthy();
    expect(screen.getByRole("tab", { name: "To do 9" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "1.3 Staffing" })).toBeTruthy();
    expect(screen.getByRole("group").textContent).toContain("13 cities computed");
    expect(document.documentElement.lang).toBe("en-US");
    expect(callsOf(actions, "readState").at(-1)).toBe("en-US");
    expect(remembered).toEqual([{ language: "en-US" }]);
  });

  test("the official criteria stay Chinese and are marked as such", async () => {
    await renderPane(undefined, { language: "en-US" });
    fireEvent.click(screen.getAllByRole("button", { name: "Official criteria" })[0] ?? document.body);
    const quote = document.querySelector("blockquote");
    expect(quote?.textContent).toContain("人数×5");
    expect(quote?.lang).toBe("zh-CN");
  });
});

describe("theme", () => {
  test("choosing one is applied and remembered", async () => {
    const { pane, remembered } = await renderPane();
    await choose("语言和主题", "高对比度");
    expect(pane.store.getState().theme).toBe("contrast");
    expect(remembered).toEqual([{ theme: "contrast" }]);
  });

  test("auto follows Office, and high contrast of the system before that", () => {
    const light = themeOf("light", { isDark: false, isHighContrast: false });
    const dark = themeOf("dark", { isDark: false, isHighContrast: false });
    const contrast = themeOf("contrast", { isDark: false, isHighContrast: false });
    expect(themeOf("auto", { isDark: false, isHighContrast: false })).toBe(light);
    expect(themeOf("auto", { isDark: true, isHighContrast: false })).toBe(dark);
    expect(themeOf("auto", { isDark: true, isHighContrast: true })).toBe(contrast);
    expect(themeOf("light", { isDark: true, isHighContrast: true })).toBe(light);
    expect(light.fontFamilyBase).toContain("微软雅黑");
  });
});

describe("preferences", () => {
  test("are kept, and nonsense in the store is not taken for one", () => {
    rememberPreferences({ language: "en-US" });
    rememberPreferences({ theme: "dark" });
    expect(readPreferences()).toEqual({ language: "en-US", theme: "dark" });
    localStorage.setItem("credit-assessment.theme", "pink");
    expect(readPreferences()).toEqual({ language: "en-US" });
  });
});

describe("the guide", () => {
  test("opens, tells of entry, check, recompute and rank, and closes where it was opened", async () => {
    await renderPane();
    const help = screen.getByRole("button", { name: "使用说明" });
    help.focus();
    fireEvent.click(help);
    await settle();
    const steps = screen.getAllByRole("listitem").map((item) => item.querySelector("strong")?.textContent ?? "");
    expect(steps.slice(0, 4)).toEqual(["填报", "校验", "一键计算", "生成排名"]);
    expect(document.activeElement?.textContent).toBe("使用说明");
    fireEvent.click(screen.getByRole("button", { name: "返回" }));
    await act(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(resolve);
        }),
    );
    expect(document.activeElement).toBe(help);
  });
});
