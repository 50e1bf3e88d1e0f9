import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Bars } from "../../../src/html/bars.js";
import { Page, PrintPage } from "../../../src/html/page.js";
import { renderPage } from "../../../src/html/render.js";
import { Lines, Table, Tiles } from "../../../src/html/table.js";
import { expectUnbroken, hostile } from "../../support/hostile.js";

const tool = { name: hostile, version: hostile };

describe("hostile text", () => {
  it.each([
    [
      "a page",
      <Page
        key="page"
        lang="zh"
        title={hostile}
        heading={hostile}
        lead={hostile}
        tool={tool}
        navigation={hostile}
        script={hostile}
      >
        {hostile}
      </Page>,
    ],
    [
      "a page to print",
      <PrintPage key="print" lang="en" title={hostile} styles={[]}>
        {hostile}
      </PrintPage>,
    ],
    [
      "a table",
      <Table
        key="table"
        columns={[{ head: hostile, className: hostile, cell: (row: string) => row }]}
        rows={Array.from({ length: 20 }, () => hostile)}
        filter={hostile}
        rowClass={(row) => row}
      />,
    ],
    ["an empty table", <Table key="empty" columns={[]} rows={[]} none={hostile} />],
    ["lines", <Lines key="lines" items={[hostile, hostile]} />],
    ["tiles", <Tiles key="tiles" tiles={[{ kind: hostile, label: hostile, value: hostile }]} />],
    [
      "bars",
      <Bars
        key="bars"
        title={hostile}
        tallies={[{ key: hostile, label: { zh: hostile, en: hostile }, count: 3 }]}
        lang="en"
      />,
    ],
  ])("stays text in %s", (_, element) => {
    expectUnbroken(renderToStaticMarkup(element));
  });

  it("does not end a style before its time", () => {
    const page = renderPage(
      <PrintPage lang="en" title="" styles={["</style><b>"]}>
        x
      </PrintPage>,
    );
    expect(page).not.toContain("</style><b>");
  });
});

describe("a page", () => {
  const page = (script?: string) =>
    renderPage(
      <Page
        lang="zh"
        title="t"
        heading="h"
        lead="l"
        tool={{ name: "n", version: "1" }}
        {...(script !== undefined && { script })}
      >
        x
      </Page>,
    );

  it("loads nothing from elsewhere, says so before anything else, and runs no script unless it has one", () => {
    expect(page().startsWith('<!DOCTYPE html>\n<html lang="zh-CN"><head>')).toBe(true);
    expect(page()).toContain("default-src &#x27;none&#x27;");
    expect(page().indexOf("Content-Security-Policy")).toBeLessThan(page().indexOf("<style>"));
    expect(page()).not.toContain("script");
    expect(page("page.js")).toContain('<script src="page.js"></script>');
    expect(page("page.js")).toContain("script-src");
  });
});

describe("a table", () => {
  const rows = ["2026-11-28", "x"];
  it("has a head where its columns have headings, and sets days and numbers apart", () => {
    const markup = renderToStaticMarkup(
      <Table
        columns={[
          { head: "A", cell: (row: string) => row, width: 40 },
          { head: "B", numeric: true, cell: (row) => row.length, width: 60 },
        ]}
        rows={rows}
      />,
    );
    expect(markup).toContain(
      '<td class="day" data-label="A">2026-11-28</td><td class="num" data-label="B">10</td>',
    );
    expect(markup).toContain('<table class="fixed stacks"><colgroup><col style="width:40%"/>');
    const bare = <Table columns={[{ cell: (row: string) => row }]} rows={rows} />;
    expect(renderToStaticMarkup(bare)).not.toContain("<thead>");
  });

  it("can be filtered when it is long", () => {
    const table = (n: number) =>
      renderToStaticMarkup(
        <Table
          columns={[{ cell: () => "x" }]}
          rows={Array.from({ length: n }, (_, i) => i)}
          filter="find"
        />,
      );
    expect(table(12)).not.toContain("<input");
    expect(table(13)).toContain('placeholder="find"');
  });
});

describe("bars", () => {
  it("are none where all counts are nought", () => {
    const tally = { key: "a", label: { zh: "甲", en: "a" }, count: 0 };
    expect(renderToStaticMarkup(<Bars title="t" tallies={[tally]} lang="zh" />)).toBe("");
  });
});
