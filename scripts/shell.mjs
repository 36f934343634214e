import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Folder of the project, with no slash at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** Runs a program with its output on ours. Resolves to its exit code; 127 when it cannot be started. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    // npm and npx are batch files on Windows, which only a shell starts.
    const shell = process.platform === "win32" && /^np[mx]$/.test(command);
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell, ...options });
    child.on("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on("close", (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Runs a script of an installed package with the Node that runs us. */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [script, ...args], options);
}
