import { describe, expect, it } from "vitest";
import type { AttachedText } from "../../../../src/jobs/archive/filing-list/attached-texts.js";
import type { Client } from "../../../../src/jobs/archive/filing-list/other-clients.js";
import { toldInAttachments } from "../../../../src/jobs/archive/filing-list/told-in-attachments.js";
import { attachmentsOf } from "../../../../src/jobs/documents/case-attachments.js";
import { changedCase } from "../../../../src/jobs/procedures/changed-case.js";
import { workspace } from "../../../support/sample.js";
import { baseOf } from "../../check/coherence/for-archive.js";

const other: Client = {
  id: "tb-gz-036/PII-2026-0002",
  number: "PII-2026-0002",
  name: "江西星汉数智云科技有限公司",
  code: "91360121MA8XH20269",
};
const { document, compiled } = changedCase(workspace, baseOf("tb-gz-036"), [], "2027-06-30");
const { procedure } = compiled;
const attachment = attachmentsOf(document, procedure).attachments.find((a) =>
  a.path.includes("drill"),
);

function told(pages: AttachedText["pages"]): string[] {
  if (!attachment) throw new Error("the sample has no such attachment");
  const items = toldInAttachments(document, [{ attachment, pages }], {
    others: [other],
    procedure,
  });
  return items.map(({ state, outcome }) => `${state} ${outcome.rule}: ${outcome.message.zh}`);
}

describe("what attached PDFs say", () => {
  it.each([
    ["name, broken over lines", ["江西星汉数智云", "科技有限公司"]],
    ["name in wide characters", ["江 西 星 汉 数 智 云 科 技 有 限 公 司"]],
    ["credit code", ["统一社会信用代码：91360121MA8XH20269"]],
    ["case number", ["项目编号 PII-2026-0002。"]],
    ["case number, after a longer one", ["XPII-2026-00021，PII-2026-0002"]],
  ])("of another client is a doubt: its %s", (_, lines) => {
    expect(told([["封面"], lines])).toEqual([
      "doubtful other-client-named: 附件 attachments/nc-01-drill-record.png 第 2 页写着另一家客户“江西星汉数智云科技有限公司”（PII-2026-0002）",
    ]);
  });

  it.each([
    "（草稿）",
    "草稿",
    "此处填写演练时间",
    "结论：待补充",
    "TODO: 结论",
    "XX公司演练记录",
    "[DRAFT v2]",
  ])("of itself, that it is not finished, is a doubt: %s", (line) => {
    expect(told([["演练记录", line]])).toHaveLength(1);
    expect(told([["演练记录", line]])[0]).toContain("unfinished-attachment");
  });

  it.each([
    ["the client's own name", "江西云岫澄明云计算有限公司"],
    ["a longer number", "XPII-2026-00021"],
    ["what is told of a draft", "查《应急预案》草案的评审记录，已发布"],
    ["a client's text for comments", "《管理办法（征求意见稿）》"],
    ["lines to write on", "签字：________　日期：____年__月__日"],
    ["dots of a table of contents", "1 目的 ............ 3"],
    ["boxes to tick", "□是 ■否"],
    ["a size of clothes", "工服 XXL 公司统一发放"],
  ])("without a doubt is %s", (_, line) => {
    expect(told([[line]])).toEqual([]);
  });

  it("is told of as not searched where nobody waited for it", () => {
    expect(told("tooLong")[0]).toContain("unsearched-attachment");
  });
});
