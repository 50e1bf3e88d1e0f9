import { spawn } from "node:child_process";
import { childEnvironment } from "../model/base/child-environment.js";

/**
 * Opens an address in the person's browser, where there is one to look at; the address stands in
 * the terminal in any case.
 */
export function openBrowser(url: string, environment: NodeJS.ProcessEnv): void {
  const [program, ...args] = opener(environment) ?? [];
  if (program === undefined) return;
  const child = spawn(program, [...args, url], {
    stdio: "ignore",
    detached: true,
    env: childEnvironment(
      environment,
      /^(?:DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|XDG_.*|DBUS_.*|BROWSER)$/,
    ),
  });
  child.on("error", () => undefined); // no such program: the address was printed
  child.unref();
}

function opener(environment: NodeJS.ProcessEnv): readonly string[] | null {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  const isSeen = Boolean(environment["DISPLAY"] ?? environment["WAYLAND_DISPLAY"]);
  return isSeen ? ["xdg-open"] : null;
}
