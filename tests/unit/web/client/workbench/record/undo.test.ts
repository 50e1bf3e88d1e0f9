import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstStep,
  redone,
  stepped,
  undone,
} from "../../../../../../src/web/client/workbench/record/undo.js";

describe("steps back", () => {
  it("take quick changes of one field as one step", () => {
    let steps = firstStep("");
    steps = stepped(steps, "a", { key: "/x", when: 0 });
    steps = stepped(steps, "ab", { key: "/x", when: 1000 });
    steps = stepped(steps, "ab!", { key: "/y", when: 1100 });
    expect(undone(steps).now).toBe("ab");
    expect(undone(undone(steps)).now).toBe("");
    expect(redone(undone(steps)).now).toBe("ab!");
  });

  it("begin anew after a pause, and after something was taken back", () => {
    let steps = stepped(firstStep("0"), "1", { key: "/x", when: 0 });
    steps = stepped(steps, "2", { key: "/x", when: 1500 });
    expect(undone(steps).now).toBe("1");
    steps = stepped(undone(steps), "3", { key: "/x", when: 1600 });
    expect(undone(steps).now).toBe("1");
    expect(redone(steps)).toBe(steps);
  });

  it("are the same where there is nothing to take back, and where nothing changes", () => {
    const steps = firstStep("a");
    expect(undone(steps)).toBe(steps);
    expect(stepped(steps, "a", { key: "/x", when: 0 })).toBe(steps);
  });

  it("lead back to the beginning and forth to the end, through any changes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 30 }), (values) => {
        let steps = firstStep<object>({ at: "start" });
        const start = steps.now;
        values.forEach((v, i) => {
          steps = stepped(steps, { v }, { key: String(v % 3), when: i * 700 });
        });
        const end = steps.now;
        for (let i = 0; i <= values.length; i += 1) steps = undone(steps);
        expect(steps.now).toBe(start);
        for (let i = 0; i <= values.length; i += 1) steps = redone(steps);
        expect(steps.now).toBe(end);
      }),
    );
  });
});
