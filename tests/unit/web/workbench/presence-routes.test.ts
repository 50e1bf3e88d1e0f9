import { describe, expect, it } from "vitest";
import { Windows } from "../../../../src/web/workbench/presence-routes.js";

describe("who has a record open", () => {
  it("is told by name, for each window, until it closes or says nothing any more", () => {
    const clock = { now: 0 };
    const windows = new Windows(() => clock.now);
    windows.note("p/c/a.json", "s1 w1", { window: "w1", name: "林书瑶" });
    windows.note("p/c/a.json", "s2 w2", { window: "w2", name: "周明澈" });
    windows.note("p/c/b.json", "s2 w2", { window: "w2", name: "周明澈" });
    expect(windows.at("p/c/a.json").map((w) => w.name)).toEqual(["林书瑶", "周明澈"]);
    windows.note("p/c/a.json", "s1 w1", null);
    expect(windows.at("p/c/a.json").map((w) => w.name)).toEqual(["周明澈"]);
    clock.now = 76_000;
    expect(windows.at("p/c/a.json")).toEqual([]);
    expect(windows.at("p/c/none.json")).toEqual([]);
  });

  it("is changed by no other browser that knows a window's name", () => {
    const windows = new Windows(() => 0);
    windows.note("p/c/a.json", "s1 w1", { window: "w1", name: "林书瑶" });
    windows.note("p/c/a.json", "s2 w1", null);
    expect(windows.at("p/c/a.json")).toHaveLength(1);
  });
});
