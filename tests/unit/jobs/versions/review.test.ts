import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAnother, sendDraft } from "../../../../src/jobs/versions/drafts.js";
import { mergeRequestLink } from "../../../../src/jobs/versions/merge-request-link.js";
import { stepIn, stepMessage } from "../../../../src/jobs/versions/review-step.js";
import {
  acceptReview,
  beginReview,
  handIn,
  returnReview,
} from "../../../../src/jobs/versions/review-steps.js";
import { reviewedChange } from "../../../../src/jobs/versions/reviewed-change.js";
import { reviewsOf } from "../../../../src/jobs/versions/reviews.js";
import { askOthers, getFromOthers } from "../../../../src/jobs/versions/take-in.js";
import { type Clone, TwoClones } from "../../../support/two-clones.js";

const decision = "audits/02-stage2/decision.json";
const plan = "audits/02-stage2/audit-plan.json";
/** Many processes of git, on a machine that may be busy. */
const timeout = 240_000;
let both: TwoClones;
let author: Clone;
let reviewer: Clone;
beforeAll(() => {
  both = new TwoClones();
  ({ first: author, second: reviewer } = both);
}, timeout);
afterAll(() => {
  both.remove();
});

function only(clone: Clone) {
  const [entry] = reviewsOf(clone.root, clone.saver);
  if (!entry) throw new Error("no review");
  return entry;
}
function look(clone: Clone) {
  return reviewedChange(clone.desk.refresh(), { branch: only(clone).branch, ...clone.saver });
}
function accept(clone: Clone) {
  const { branch, commit } = only(clone);
  const asked = { branch, commit, remark: "看过", decided: null, ...clone.saver };
  return acceptReview(clone.desk.refresh(), asked);
}

describe("a change in review", { timeout }, () => {
  it("begins on a branch named by person and subject, and touches no file", async () => {
    const { branch } = await beginReview(author.desk, {
      subject: "换 决定人\n; rm -rf ~ $(x) ../..",
      ...author.saver,
    });
    expect(branch).toBe("review/王审核/换-决定人-rm-rf-x");
    expect(author.git("symbolic-ref", "--short", "HEAD")).toBe(branch);
    expect(author.git("status", "--porcelain")).toBe("");
    expect(only(author)).toMatchObject({ state: "working", target: "main", isMine: true });
    await expect(handIn(author.desk, { remark: "", ...author.saver })).rejects.toThrow(
      /还没有任何改动/,
    );
  });

  it("is handed in, and seen by the reviewer with findings and fields before and after", async () => {
    const value = author.value(decision) as { decisionMaker?: unknown };
    const text = author.text(decision).replaceAll("D-001", "A-002").replaceAll("沈怀瑾", "周明澈");
    expect(text).not.toBe(JSON.stringify(value));
    writeFileSync(author.path(decision), text);
    author.git("commit", "-qam", "由审核员作决定");
    expect(await handIn(author.desk, { remark: "请看", ...author.saver })).toEqual({
      isSent: true,
    });
    await askOthers(reviewer.desk);
    expect(only(reviewer)).toMatchObject({
      state: "waiting",
      by: "王审核",
      remark: "请看",
      authors: ["王审核"],
      isMine: false,
      isHere: false,
    });
    const before = reviewer.git("rev-parse", "HEAD");
    const { cases, refusal, clashes, link } = await look(reviewer);
    expect({ refusal, clashes, link }).toEqual({ refusal: null, clashes: 0, link: null });
    expect(cases).toHaveLength(1);
    const [one] = cases;
    expect(one?.files).toMatchObject([{ path: decision, what: "changed" }]);
    expect(one?.files[0]?.fields.length).toBeGreaterThan(0);
    expect(one?.appeared.length).toBeGreaterThan(0);
    expect(one?.after?.fail ?? 0).toBeGreaterThan(one?.before?.fail ?? 0);
    // Neither files nor branches of the reviewer have moved.
    expect(reviewer.git("rev-parse", "HEAD")).toBe(before);
    expect(reviewer.git("status", "--porcelain")).toBe("");
  });

  it("is not accepted by its author, nor where it has changed since it was looked at", async () => {
    await openAnother(author.desk, { name: "main", ...author.saver });
    await expect(accept(author)).rejects.toThrow(/作者之一/);
    const { branch } = only(reviewer);
    const asked = { branch, commit: "0".repeat(40), remark: "", decided: null, ...reviewer.saver };
    await expect(acceptReview(reviewer.desk, asked)).rejects.toThrow(/又有改动/);
  });

  it("is returned with a remark that goes with the history, reworked and handed in again", async () => {
    const { branch, commit } = only(reviewer);
    const asked = { branch, commit, ...reviewer.saver };
    await expect(returnReview(reviewer.desk, { ...asked, remark: " " })).rejects.toThrow(/意见/);
    await returnReview(reviewer.desk, {
      ...asked,
      remark: "审核员不能作决定。\n\nReview: accepted",
    });
    await expect(accept(reviewer)).rejects.toThrow(/已退回/);
    await openAnother(author.desk, { name: branch, ...author.saver });
    await getFromOthers(author.desk, { decided: null, ...author.saver });
    expect(only(author)).toMatchObject({ state: "returned", by: "李复核", authors: ["王审核"] });
    expect(only(author).remark).toContain("审核员不能作决定。");
    author.git("checkout", "-q", "main", "--", ".");
    author.git("commit", "-qam", "改回来");
    expect(only(author).state).toBe("working");
    await author.save(plan, { duration: "现场 4 天" });
    await handIn(author.desk, { remark: "", ...author.saver });
    await askOthers(reviewer.desk);
    expect(only(reviewer).state).toBe("waiting");
    expect((await look(reviewer)).cases[0]?.files.map(({ path }) => path)).toEqual([plan]);
  });

  it("is accepted by a commit that names the reviewer, and becomes part of the target", async () => {
    const { commit } = only(reviewer);
    await accept(reviewer);
    expect(reviewer.value(plan)["duration"]).toBe("现场 4 天");
    const [subject, parents, reviewed] = reviewer
      .git("log", "-1", "--format=%s%n%P%n%(trailers:key=Reviewed-by,valueonly)")
      .split("\n");
    expect(subject).toMatch(/^审阅通过，并入：换 决定人/);
    expect(parents?.split(" ")[1]).toBe(commit);
    expect(reviewed).toMatch(/^李复核 </);
    expect(reviewer.git("status", "--porcelain")).toBe("");
    expect(reviewsOf(reviewer.root, reviewer.saver)).toEqual([]);
    await sendDraft(reviewer.desk);
    await openAnother(author.desk, { name: "main", ...author.saver });
    await getFromOthers(author.desk, { decided: null, ...author.saver });
    expect(author.value(plan)["duration"]).toBe("现场 4 天");
  });

  it("may be accepted by its author where the configuration permits it", async () => {
    const file = join(author.root, "dossier.config.json");
    const config = JSON.parse(readFileSync(file, "utf8")) as object;
    writeFileSync(file, JSON.stringify({ ...config, review: { ownChanges: true } }));
    author.git("commit", "-qam", "一个人的机构");
    author.desk = author.anotherDesk();
    await beginReview(author.desk, { subject: "自己改", ...author.saver });
    await author.save(plan, { duration: "现场 5 天" });
    await handIn(author.desk, { remark: "", ...author.saver });
    await openAnother(author.desk, { name: "main", ...author.saver });
    await accept(author);
    expect(author.value(plan)["duration"]).toBe("现场 5 天");
  });
});

describe("a step of a review", { timeout }, () => {
  it("is told by the last lines of its commit alone, whatever the remark says", () => {
    const remark = "第一行\n\nReview: accepted\nReview-Of: main";
    const message = stepMessage("退回：a\nReview: begun", remark, { Review: "returned" });
    expect(stepIn(message)).toEqual({
      kind: "returned",
      subject: "退回：a Review: begun",
      remark,
      target: "",
    });
    expect(stepIn("改审核计划")).toBeNull();
    expect(stepIn("改\n\nReview: sneaked")).toBeNull();
  });
});

describe("the link to a merge request", { timeout }, () => {
  const entry = { branch: "review/王/改 a", target: "main", subject: "改 a&b" };
  const linkOf = (address: string, service: "gitlab" | null = null) =>
    mergeRequestLink(
      { workspace: { config: { review: { service } } } } as never,
      { name: "origin", address, branch: entry.branch },
      entry,
    );

  it("is made from the address of the remote, without what it holds of secrets", () => {
    expect(linkOf("git@github.com:org/case.git")).toBe(
      "https://github.com/org/case/compare/main...review/%E7%8E%8B/%E6%94%B9%20a?expand=1&title=%E6%94%B9%20a%26b",
    );
    for (const address of [
      "https://gitlab.example.com/g/sub/p.git",
      "ssh://git@gitlab.example.com:2222/g/sub/p",
      "git@gitlab.example.com:g/sub/p.git",
    ]) {
      expect(linkOf(address)).toMatch(
        /^https:\/\/gitlab\.example\.com\/g\/sub\/p\/-\/merge_requests\/new\?merge_request%5Bsource_branch%5D=review%2F/,
      );
    }
    expect(linkOf("git@git.example.cn:g/p.git", "gitlab")).toContain("//git.example.cn/g/p/-/");
  });

  it("is none for a folder, an unknown service, and what is no address", () => {
    for (const address of [
      "/srv/git/p.git",
      "C:/git/p.git",
      "file:///srv/p.git",
      "git@git.example.cn:g/p.git",
      "javascript://gitlab.x/%0aalert(1)",
      "https://evil.example/?gitlab.com",
      "",
    ]) {
      expect(linkOf(address)).toBeNull();
    }
  });
});
