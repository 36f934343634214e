import { spawn } from "node:child_process";

/** Opens an address in the user's browser if there is one. Never fails: a server without a screen is no error. */
export function openInBrowser(url) {
  if (process.env.BROWSER === "none" || process.env.CI) return;
  const [command, args] = opener(url);
  if (!command) return;
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

function opener(url) {
  if (process.platform === "win32") return ["cmd", ["/c", "start", "", url]];
  if (process.platform === "darwin") return ["open", [url]];
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasScreen ? ["xdg-open", [url]] : [undefined, []];
}
