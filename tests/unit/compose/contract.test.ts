import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { House } from "../../../src/compose/compose-input.js";
import { composer } from "../../../src/compose/compose.js";
import { sectionFaults } from "../../../src/compose/section-faults.js";
import {
  type BaseCase,
  judgeChanged,
  readBase,
} from "../../../src/jobs/procedures/changed-case.js";
import type { JsonObject } from "../../../src/model/base/json.js";
import { viewCase } from "../../../src/model/case/view-case.js";
import type { DocumentSpec } from "../../../src/model/procedure/document.js";
import { houseOf } from "../../../src/workspace/config.js";
import { loadTemplates } from "../../../src/workspace/templates.js";
import { asOf, type Change, root, workspace } from "../../support/sample.js";

interface ShownArticle {
  readonly heading: { readonly label: string };
  readonly clauses: readonly {
    readonly number: string;
    readonly label: string;
    readonly items: readonly { readonly value: string }[];
  }[];
}

const folders: string[] = [];
afterEach(() => {
  for (const f of folders.splice(0)) rmSync(f, { recursive: true });
});
function lookOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "contract-look-"));
  folders.push(folder);
  mkdirSync(join(folder, "contract"));
  for (const [name, value] of Object.entries(files)) {
    writeFileSync(join(folder, "contract", name), JSON.stringify(value));
  }
  return folder;
}

/** The contract of the sample with changes, or why it is refused. */
function contractOf(
  changes: readonly Change[],
  more: { readonly look?: string; readonly house?: House } = {},
): { text: string; articles: ShownArticle[]; reasons: string[] } {
  return composed(readBase(workspace, "tb-gz-036", "PII-2026-0001"), changes, more);
}

function composed(
  base: BaseCase,
  changes: readonly Change[],
  more: { readonly look?: string; readonly house?: House } = {},
): ReturnType<typeof contractOf> {
  const { document, procedure, personnel } = judgeChanged(workspace, base, changes, asOf);
  const { documents, refused } = composer(loadTemplates(workspace, more.look ?? null))({
    view: viewCase(document, personnel, procedure, asOf),
    procedure,
    outcomes: [],
    house: more.house ?? houseOf(workspace.config, procedure.data.body.short),
    languages: ["zh"],
    only: ["contract"],
    draft: false,
  });
  const sections = (documents[0]?.view["sections"] ?? []) as unknown as ShownArticle[];
  return {
    text: (documents[0]?.html ?? "").replace(/<style>.*?<\/style>|<[^>]*>|\s+/gs, ""),
    articles: sections.filter((s) => s.clauses),
    reasons: refused.flatMap((r) => r.reasons.map((x) => x.zh)),
  };
}
const at = (pointer: string, value?: Change["value"]): Change => ({
  file: "contract.json",
  pointer,
  ...(value !== undefined && { value }),
});
const clausesIn = (articles: readonly ShownArticle[]) =>
  articles.flatMap((a) => a.clauses.map((c) => c.label));
const headings = (articles: readonly ShownArticle[]) => articles.map((a) => a.heading.label);

describe("the contract", () => {
  it("names both parties with code, address, telephone and account, and what is owed in figures and capitals", () => {
    const { text, reasons } = contractOf([]);
    expect(reasons).toEqual([]);
    for (const said of [
      "甲方（认证委托人）江西云岫澄明云计算有限公司",
      "乙方（认证机构）江西腾标认证有限公司",
      "91360106MA7YX2026U",
      "91360108MA3QX7TB0Y",
      "乙方账号791000360055003",
      "人民币68,000.00元（大写：陆万捌仟元整）",
      "乙方：江西腾标认证有限公司（盖章）授权代表（签字）：陆远舟总经理日期：2026年5月15日",
    ]) {
      expect(text).toContain(said);
    }
    // Payments of June are no part of a contract of May.
    expect(text).not.toContain("34,000");
    expect(text).not.toContain("2026-06-11");
  });

  it("counts its articles without a gap, and refers to those that it prints", () => {
    const whole = contractOf([]).articles;
    expect(headings(whole)[0]).toBe("第一条　认证事项");
    expect(headings(whole)[10]).toBe("第十一条　认证费用和付费方式");
    const without = contractOf([
      at("/unconditionalAuditCommitment", false),
      at("/elements"),
      at("/responsibilities"),
    ]).articles;
    for (const articles of [whole, without]) {
      const place = (name: string) => headings(articles).findIndex((h) => h.endsWith(name));
      const numberOf = (name: string) => headings(articles)[place(name)]?.split("　")[0] ?? "-";
      const change = articles[place("合同的变更和解除")]?.clauses.at(-1)?.label;
      expect(change).toContain(`按照${numberOf("违约责任")}承担`);
      articles.forEach(({ clauses }, i) => {
        expect(clauses.map((c) => c.number)).toEqual(clauses.map((_, n) => `${i + 1}.${n + 1}`));
      });
    }
    expect(clausesIn(whole).join("")).toContain("无条件配合");
    expect(clausesIn(without).join("")).not.toContain("无条件配合");
  });

  it("says what the record says of a matter in its article, in place of the neutral words", () => {
    const { articles } = contractOf([]);
    const commitments = articles.find((a) => a.heading.label.endsWith("甲方的承诺"));
    expect(commitments?.clauses.map((c) => c.label)).toEqual([
      expect.stringMatching(/^甲方承诺获得认证后持续有效运行公有云/),
      expect.stringMatching(/^甲方承诺遵守认证认可相关法律法规/),
    ]);
    const neutral = contractOf([at("/elements")]).articles;
    expect(clausesIn(neutral)).toContain("获得认证后持续有效运行管理体系，并持续满足认证要求。");
    expect(headings(articles).join()).not.toContain("其他约定");
    const odd = contractOf([at("/elements/0/item", "8)")]).articles;
    expect(headings(odd).join()).toContain("其他约定");
  });

  it("lists in full what must be reported; an item that no list knows as it stands", () => {
    const items = (value: Change["value"]) =>
      contractOf([at("/notificationEvents", value)])
        .articles.flatMap((a) => a.clauses)
        .find((c) => c.items.length > 0)
        ?.items.map((i) => i.value);
    expect(items(["②", "机房搬迁"])).toEqual([expect.stringMatching(/信用中国/), "机房搬迁"]);
  });

  it.each([
    ["a clause without a word", at("/elements/1/text", "／"), /3\.2（甲方的承诺）没有内容/],
    [
      "a clause that only repeats its title",
      at("/elements/1/text", "遵守法律法规、协助监督检查承诺。"),
      /只重复了事项名称/,
    ],
    ["an event without a word", at("/notificationEvents/3", "—"), /4\.1（信息通报）没有内容/],
    [
      "a reference in figures",
      at("/responsibilities", "双方责任、权利和义务见合同第四条至第六条"),
      /引用了“第四条”，而条号由程序计数；请写 \{article:…\}/,
    ],
    ["an annex that is not there", at("/elements/4/text", "范围见附件一。"), /引用了“附件一”/],
    [
      "a reference to an article that is not printed",
      at("/elements/1/text", "按{article:information-security}办理。"),
      /information-security 没有印出/,
    ],
    ["no fee", at("/fee"), /认证费用/],
    ["a fee that no cheque could name", at("/fee", 68000.005), /写不成大写金额/],
    ["no way of payment", at("/paymentMethod"), /付费方式/],
  ])("is refused with %s", (_, change, reason) => {
    const { articles, reasons } = contractOf([change]);
    expect(articles).toEqual([]);
    expect(reasons.join("\n")).toMatch(reason);
  });

  it.each([
    ["a law's article", at("/breachTerms", "按照《中华人民共和国民法典》第五百八十四条赔偿")],
    ["a fee of nothing", at("/fee", 0)],
    ["a name in braces", at("/breachTerms", "违约金按照{fee}计算")],
  ])("is not refused for %s", (_, change) => {
    expect(contractOf([change]).reasons).toEqual([]);
  });

  it("is refused with what the body's configuration lacks as a party", () => {
    const { reasons } = contractOf([], {
      house: { letterhead: { address: { zh: "南昌" }, phone: "0791-5550036" }, forms: {} },
    });
    expect(reasons).toEqual([
      expect.stringContaining("creditCode"),
      expect.stringContaining("bank"),
    ]);
  });
});

describe("the articles of a body", () => {
  const article = (id: string, zh: string): JsonObject => ({
    article: id,
    heading: { zh: `自有${id}`, en: id },
    clauses: [{ zh, en: "As agreed." }],
  });

  it("take the place of ours, and the procedure's of the same name; its others join them", () => {
    const look = lookOf({
      "articles.json": {
        sections: [
          article("liability", "各负其责。"),
          article("breach", "见{article:liability}。"),
        ],
      },
    });
    const { articles, reasons } = contractOf([], { look });
    expect(reasons).toEqual([]);
    expect(headings(articles)).toEqual([
      "第一条　自有liability",
      "第二条　付款人",
      "第三条　自有breach",
    ]);
    expect(articles.at(-1)?.clauses[0]?.label).toBe("见第一条。");
  });

  it("are refused with their place where they cannot be read, or name what is not there", () => {
    const withArticles = (sections: unknown) => () =>
      contractOf([], { look: lookOf({ "articles.json": { sections } }) });
    expect(withArticles([{ ...article("a", "。"), clauses: "x" }])).toThrow(/articles\.json/);
    expect(withArticles([article("a", "见{article:b}。")])).toThrow(/there is no article "b"/);
    expect(withArticles([article("a", "一。"), article("a", "二。")])).toThrow(/stands twice/);
  });
});

describe("a form's articles", () => {
  it("are looked through for names that nobody declares", () => {
    const spec = {
      fields: { fee: { from: "c.contract.fee" } },
      signatures: [{ record: "c.contract", from: "c.contract.@client", role: "client", seal: "x" }],
      sections: [
        {
          article: "a",
          heading: { zh: "一", en: "1" },
          own: "elements",
          clauses: [{ zh: "{fee}", en: "{fee}", list: "events" }],
        },
      ],
    } as unknown as DocumentSpec;
    expect(sectionFaults(spec).join("\n")).toMatch(
      /"elements" is not declared[^]*"events" is not declared[^]*\{fee\} may be missing[^]*"x" is not declared/,
    );
  });

  it("make a contract in every procedure, and no reference in it is typed", () => {
    const cases = [
      ["icasp25c", "ITSMS-2023-0001"],
      ["msg1090226-2024", "CSISMS-2024-0001"],
      ["tb-gz-055", "HIS-2026-0003"],
      ["zbt-tp-036", "ISMS-2025-0001"],
    ] as const;
    for (const [procedure, name] of cases) {
      const { articles, reasons } = composed(readBase(workspace, procedure, name), []);
      expect(reasons, procedure).toEqual([]);
      expect(articles.length, procedure).toBeGreaterThan(13);
      expect(clausesIn(articles).join(""), procedure).toMatch(/大写：陆万捌仟元整/);
      expect(JSON.stringify(articles), procedure).not.toMatch(/\{\w+[:}]|"value":"\/"/);
    }
    expect(readFileSync(join(root, "templates/contract/articles.json"), "utf8")).not.toMatch(
      /第[一二三四五六七八九十]+条/,
    );
  });
});
