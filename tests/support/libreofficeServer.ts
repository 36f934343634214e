import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { writeXlsx } from "../../src/xlsx";

interface Running {
  /** The argument with which the program hands work to it instead of starting anew. */
  readonly profile: string;
  readonly keeper: ChildProcess;
}

let opened: Promise<Running> | undefined;

/**
 * Starting LibreOffice takes longer than most of what it is asked: it is started once for all test files of a worker and stays open.
 * Answers the argument with which its program hands work to it instead of starting anew.
 */
export async function openLibreOffice(program: string): Promise<string> {
  opened ??= start(program);
  return (await opened).profile;
}

/** Ends the one that is open, if any: one that no longer answers is not asked again. */
export async function closeLibreOffice(): Promise<void> {
  const running = await opened?.catch(() => undefined);
  opened = undefined;
  running?.keeper.stdin?.end();
}

/** Ends with this process, however that ends: its input is then closed. Only a LibreOffice with a document in it stays open. */
const whileRead = `"$@" </dev/null >/dev/null 2>&1 &
trap "" TERM
read -r _
kill 0
sleep 1
rm -rf "$folder"`;

const TIMEOUT = 60_000;

async function start(program: string): Promise<Running> {
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
  await isOpen.catch((error: unknown) => {
    opened = undefined;
    keeper.stdin?.end();
    throw error;
  });
  return { profile, keeper };
}

async function appears(folder: string, name: string): Promise<void> {
  const until = performance.now() + TIMEOUT;
  while (!existsSync(join(folder, name))) {
    if (performance.now() > until) throw new Error(`LibreOffice did not start within ${TIMEOUT} ms`);
    await setTimeout(100);
  }
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
