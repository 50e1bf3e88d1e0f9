import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Procedure } from "../src/model/procedure/procedure.js";

/** What a second reader found who read a row from the text: `docs/reviews/<procedure>.yaml`. */
interface ReviewedRow {
  readonly row: string;
  /** What was written from the text that breaks the row, hides its breach, or looks like it. */
  readonly tried: string;
  /** What the check said, before → after; one verdict where nothing changed. */
  readonly verdict?: string;
  readonly reading?: string;
  readonly open?: string;
}

/** docs/reference/<procedure>/review.md: row by row, what a second reader tried and found. */
export function reviewPage({ id, data, clauses }: Procedure): string {
  const reviewed = readReview(id);
  const strangers = [...reviewed.keys()].filter((row) => !clauses.has(row));
  if (strangers.length > 0) {
    throw new Error(
      `docs/reviews/${id}.yaml: no such rows in the register: ${strangers.join(", ")}`,
    );
  }
  const lines = [...clauses.keys()].map((row) => line(row, reviewed.get(row)));
  return [
    `# ${data.procedure}：逐行复读 · Second reading\n`,
    "每一行由没有写规则的人先读原文，写出什么会违反它、什么会掩盖违反、什么看似违反而不是，再运行检查，逐一解释差异。数据在 `docs/reviews/`。\n",
    "Each row was read from the text by somebody who had not written its rules: what breaks it, what hides the breach, what looks like one; then the check was run and each difference explained. The data are in `docs/reviews/`.\n",
    `${summary(clauses.size, [...reviewed.values()])}\n`,
    "| 条款 row | 试了什么 tried | 判定（之前 → 之后）verdict before → after | 读法、未决 reading, open |",
    "|---|---|---|---|",
    ...lines,
    "",
  ].join("\n");
}

function readReview(procedure: string): Map<string, ReviewedRow> {
  const file = `docs/reviews/${procedure}.yaml`;
  if (!existsSync(file)) return new Map();
  const { rows } = parse(readFileSync(file, "utf8")) as { readonly rows: readonly ReviewedRow[] };
  return new Map(rows.map((r) => [r.row, r]));
}

function summary(all: number, rows: readonly ReviewedRow[]): string {
  const changed = rows.filter((r) => r.verdict?.includes("→")).length;
  const open = rows.filter((r) => r.open).length;
  return `${all} 行 rows · ${rows.length} 已复读 read again · ${changed} 判定有改动 changed · ${open} 有未决 with something open`;
}

function line(row: string, reviewed: ReviewedRow | undefined): string {
  if (!reviewed) return `| ${row} | — | | |`;
  const { tried, verdict = "", reading = "", open } = reviewed;
  const rest = [reading, open ? `未决 open: ${open}` : ""]
    .filter((text) => text !== "")
    .join("<br>");
  return `| ${[row, tried, verdict, rest].map(cell).join(" | ")} |`;
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
