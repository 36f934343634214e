import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { guidePage } from "../../scripts/guide.mjs";
import { codeFiles, readProjectFile } from "../sourceFiles";

const markdown = readProjectFile("docs/guide/zh-CN.md");
const pictures = [...markdown.matchAll(/!\[([^\]]+)\]\(([^)]+)\)/g)].map(([, alt = "", name = ""]) => ({ alt, name }));

test("every picture of the guide is there and has words, and none lies about unused", () => {
  expect(pictures.filter(({ name }) => !existsSync(`docs/guide/${name}`))).toEqual([]);
  expect(pictures.filter(({ alt }) => alt.length < 8)).toEqual([]);
  expect(readdirSync("docs/guide").filter((name) => name.endsWith(".png")).sort()).toEqual(pictures.map(({ name }) => name).sort());
});

test("every button, tab and sheet that the guide names is one of ours", () => {
  const text = markdown.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, "");
  const named = new Set([...text.matchAll(/“([^”]+)”/g)].map(([, label = ""]) => label.replace(/…$/, "")));
  const ours = [...["src/i18n/zh-CN", "src/workbook", "src/workbench/app"].flatMap(codeFiles), "manifest.xml"].map(readProjectFile).join("\n");
  // Some are worded by what the scheme calls its units.
  const isOurs = (label: string): boolean => ours.includes(label) || ours.includes(label.replace("城市", "${who.one}")) || /^新建（\d+ 个城市）$/.test(label);
  expect(named.size).toBeGreaterThan(20);
  expect([...named].filter((label) => !isOurs(label))).toEqual([]);
});

test("the page has the guide's sections in a list that leads to them, and its pictures from their folder", () => {
  const { guide, contents } = guidePage("# 手册\n\n## 一、开始\n\n文字\n\n![图](01.png)\n\n## 二、<b>\n");
  expect(contents).toBe('<ul><li><a href="#s1">一、开始</a></li><li><a href="#s2">二、<b></a></li></ul>');
  expect(guide).toContain('<h2 id="s1">一、开始</h2>');
  expect(guide).toContain('<img src="guide/01.png" alt="图"');
});
