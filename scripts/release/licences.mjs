import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** Folders of the installed packages that the site is made of: what is locked, and not for development alone. */
export function packagesOf(lock) {
  return Object.entries(lock.packages)
    .filter(([folder, { dev, optional, link }]) => folder !== "" && !dev && !optional && !link)
    .map(([folder]) => folder)
    .sort();
}

/** Name, version, licence and its text of a package in a folder; the text is "" where the package brings none. */
export function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
  return { name, version, licence: typeof license === "string" ? license : "", text: file === undefined ? "" : readFileSync(path.join(folder, file), "utf8").trim() };
}

/** The licences of everything that the site is made of, each text once, after the packages that have it. Throws where a package states none or is not installed. */
export function licencesText(root) {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const found = packagesOf(lock).map((folder) => licenceOf(path.join(root, folder)));
  const without = found.filter(({ licence, text }) => licence === "" && text === "").map(({ name }) => name);
  if (without.length > 0) throw new Error(`No licence is stated by ${without.join(", ")}`);
  const byText = new Map();
  for (const one of found) {
    const text = one.text || one.licence;
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const parts = [...byText].map(([text, packages]) => `${packages.map(({ name, version, licence }) => `${name} ${version} (${licence || "see below"})`).join("\n")}\n\n${text}\n`);
  return `The site holds code of these packages, under these licences.\n\n${parts.join(`\n${"-".repeat(80)}\n\n`)}`;
}
