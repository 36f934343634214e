import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeXlsx } from "../../src/xlsx";

let opened: Promise<string> | undefined;

/**
 * Starting LibreOffice takes longer than most of what it is asked: it is started once for all test files of a worker and stays open.
 * Answers the argument with which its program hands work to it instead of starting anew.
 */
export async function openLibreOffice(program: string): Promise<string> {
  opened ??= start(program);
  return opened;
}

/** Ends with this process, however that ends: its input is then closed. Only a LibreOffice with a document in it stays open. */
const whileRead = `"$@" </dev/null >/dev/null 2>&1 &
trap "" TERM
read -r _
kill 0
sleep 1
rm -rf "$folder"`;

const TIMEOUT = 300_000;

async function start(program: string): Promise<string> {
  const folder = newProfile();
  const profile = `-env:UserInstallation=${pathToFileURL(folder).href}`;
  const document = join(folder, "open.xlsx");
  writeFileSync(document, await writeXlsx([{ name: "Sheet1", cells: [[{ value: 1 }]] }]));
  const isOpen = appears(folder, ".~lock.open.xlsx#");
  const keeper = spawn("sh", ["-c", whileRead, "sh", program, profile, "--headless", "--norestore", document], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    env: { ...process.env, folder },
  });
  keeper.unref();
  await isOpen;
  return profile;
}

async function appears(folder: string, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const watcher = watch(folder, () => {
      if (existsSync(join(folder, name))) end(resolve);
    });
    const end = (settle: () => void) => {
      clearTimeout(late);
      watcher.close();
      settle();
    };
    const late = setTimeout(() => end(() => reject(new Error(`LibreOffice did not start within ${TIMEOUT} ms`))), TIMEOUT);
  });
}

/** A profile which calculates on loading: by default LibreOffice trusts what files remember. */
function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  mkdirSync(join(folder, "user"));
  writeFileSync(
    join(folder, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`,
  );
  return folder;
}
