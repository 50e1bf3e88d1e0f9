import { expect, it } from "vitest";
import { toRun } from "../../../src/print/remedy.js";

it("a command is told in both languages at once, with the variable that would do, too", () => {
  expect(toRun("npm ci")).toBe('运行 run "npm ci"');
  expect(toRun("npx x", "CHROMIUM_PATH")).toBe('运行 run "npx x"，或设置 or set CHROMIUM_PATH');
});
