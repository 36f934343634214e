import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let profile: string | undefined;

/** A profile of this test file's own, which calculates on loading: by default LibreOffice trusts what files remember. */
export function ownProfile(): string {
  profile ??= newProfile();
  return profile;
}

/** Called after each test file (tests/setup/libreoffice.ts). */
export function removeProfile(): void {
  if (profile !== undefined) rmSync(profile, { recursive: true, force: true });
  profile = undefined;
}

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
