import { existsSync } from "node:fs";
import { run } from "./shell.mjs";

/** Installs Debian packages when this is Debian and we may; says nothing and does nothing elsewhere. */
export async function installDebianPackages(names) {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  console.log(`Installing ${names.join(" ")} …`);
  await run("apt-get", ["update", "-qq"], { env });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], { env });
}
