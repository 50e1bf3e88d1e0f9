import { describe, expect, it } from "vitest";
import { Attempts } from "../../../../../src/web/workbench/team/attempts.js";
import { TeamSessions } from "../../../../../src/web/workbench/team/team-sessions.js";

const minute = 60_000;
const signedIn = { account: "a@b.example", email: "a@b.example", idToken: "" };

function sessionsAt(clock: { now: number }): TeamSessions {
  const limits = { idleMs: 30 * minute, wholeMs: 600 * minute };
  return new TeamSessions(
    () => limits,
    () => clock.now,
  );
}

describe("a session of an office", () => {
  it("ends when nobody does anything; what pages ask on their own keeps it not", () => {
    const clock = { now: 0 };
    const sessions = sessionsAt(clock);
    const { id, ended } = sessions.open(signedIn);
    clock.now = 29 * minute;
    expect(sessions.find(id, true)).not.toBeNull();
    clock.now = 58 * minute;
    expect(sessions.find(id, false)).not.toBeNull();
    clock.now = 59 * minute + 1;
    expect(ended.aborted).toBe(false);
    sessions.sweep();
    expect(ended.aborted).toBe(true);
    expect(sessions.find(id, true)).toBeNull();
  });

  it("ends at last, whatever is done", () => {
    const clock = { now: 0 };
    const sessions = sessionsAt(clock);
    const { id } = sessions.open(signedIn);
    for (clock.now = 0; clock.now <= 600 * minute; clock.now += 10 * minute) {
      expect(sessions.find(id, true)).not.toBeNull();
    }
    expect(sessions.find(id, true)).toBeNull();
  });

  it("ends with the account, and no other", () => {
    const sessions = sessionsAt({ now: 0 });
    const [first, second] = [
      sessions.open(signedIn),
      sessions.open({ ...signedIn, account: "c@d.example" }),
    ];
    sessions.endAllBut((account) => account === "c@d.example");
    expect(sessions.find(first.id, true)).toBeNull();
    expect(sessions.find(second.id, true)).not.toBeNull();
    expect(sessions.find(undefined, true)).toBeNull();
    expect(sessions.find(`${second.id}x`, true)).toBeNull();
  });
});

describe("attempts to sign in", () => {
  it("are turned away after twenty failures, from that address alone, for a quarter of an hour", async () => {
    const clock = { now: 0 };
    const attempts = new Attempts(() => clock.now);
    for (let i = 0; i < 20; i += 1) attempts.failed("203.0.113.9");
    expect(await attempts.wait("203.0.113.9")).toBe(false);
    expect(attempts.begin("203.0.113.9")).toBe(false);
    expect(await attempts.wait("203.0.113.8")).toBe(true);
    clock.now = 15 * minute + 1;
    expect(attempts.begin("203.0.113.9")).toBe(true);
  });

  it("begin sixty times at most", () => {
    const attempts = new Attempts(() => 0);
    const begun = Array.from({ length: 61 }, () => attempts.begin("203.0.113.7"));
    expect(begun.filter(Boolean)).toHaveLength(60);
    attempts.succeeded("203.0.113.7");
    expect(attempts.begin("203.0.113.7")).toBe(true);
  });
});
