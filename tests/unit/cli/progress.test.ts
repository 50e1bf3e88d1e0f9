import { describe, expect, it } from "vitest";
import { progressMeter } from "../../../src/cli/io.js";

/** What a run of so many steps writes, each taking so many milliseconds. */
function written(isTerminal: boolean, steps: number, stepMs: number): string {
  let now = 1_000;
  let text = "";
  const tell = progressMeter(
    isTerminal,
    (more) => {
      text += more;
    },
    () => now,
  );
  for (let done = 1; done <= steps; done += 1) {
    now += stepMs;
    tell(done, steps, "件");
  }
  return text;
}

describe("progress", () => {
  it("is a line every five seconds without a terminal, and one at the end", () => {
    expect(written(false, 12, 1_000)).toBe("5/12 件\n10/12 件\n12/12 件\n");
  });
  it("is the last line alone of what is done in a moment", () => {
    expect(written(false, 300, 10)).toBe("300/300 件\n");
  });
  it("is one line written anew on a terminal, and left at the end", () => {
    const text = written(true, 3, 500);
    expect(text).toBe("\r\u001b[2K1/3 件\r\u001b[2K2/3 件\r\u001b[2K3/3 件\n");
  });
  it("is not written more often than one reads", () => {
    expect(written(true, 1_000, 1).split("\r").length).toBeLessThan(15);
  });
});
