import { describe, expect, it } from "vitest";
import {
  type SharedSource,
  templateEngine,
  type TemplateSource,
} from "../../../src/compose/html.js";
import { UserError } from "../../../src/model/base/errors.js";

const shared: SharedSource = {
  layout: "<style>/*style*/</style>{{> document}}",
  partials: {},
  style: "b{color:blue}",
};
const source: TemplateSource = {
  name: "probe",
  document: "<p>{{f.name.value}}</p>",
  style: "p{color:red}",
  declared: { f: new Set(["name"]), t: new Set(), printed: new Set() },
};
const compileTemplate = (change: Partial<TemplateSource & SharedSource>) =>
  templateEngine({ ...shared, ...change, style: shared.style })({ ...source, ...change });
const compile = (change: Partial<TemplateSource & SharedSource>) => () => compileTemplate(change);
const view = (value: string) => ({ f: { name: { value } } });

describe("templates", () => {
  it("escape every value, also in attributes, and put styles into the head only", () => {
    const html = compileTemplate({ document: `<p title="{{f.name.value}}">{{f.name.value}}</p>` })(
      view(`"><script>alert(1)</script>{{f.x}}/*style*/`),
      "@page{margin:1mm}",
    );
    expect(html).not.toContain("<script>");
    expect(html).toContain("{{f.x}}/*style*/");
    expect(html.startsWith("<style>b{color:blue}\np{color:red}\n@page{margin:1mm}</style>")).toBe(
      true,
    );
  });

  it.each([
    ["unescaped text", { document: "a\n{{{f.name.value}}}" }, /probe\/document\.hbs:2 .*unescaped/],
    ["unescaped text, the other way", { document: "{{&f.name.value}}" }, /unescaped/],
    ["a script", { document: "<script>1</script>" }, /can load or run/],
    ["an event handler", { document: `<p onclick="x()">` }, /event handler/],
    [
      "a remote picture",
      { document: `<img src="https://x.example/a.png">` },
      /outside the document/,
    ],
    ["a data link", { document: `<a href="{{f.name.value}}">` }, /outside the document/],
    [
      "a remote style",
      { style: "@import 'https://x.example/a.css';" },
      /probe\/style\.css:1 .*loads something/,
    ],
    [
      "a remote picture in a style",
      { style: "p{background:url(//x.example/a)}" },
      /loads something/,
    ],
    [
      "a field that is not declared",
      { document: "<p>\n{{f.nmae.value}}</p>" },
      /document\.hbs:2:3 f\.nmae/,
    ],
    [
      "a field that is not declared, inside an if",
      { document: "{{#if f.nmae.there}}x{{/if}}" },
      /f\.nmae/,
    ],
    ["a text that is not declared", { document: "{{t.title.label}}" }, /t\.title/],
    ["a helper that is not known", { document: "{{shout f.name.value}}" }, /shout/],
  ])("with %s are refused, with the place", (_, change, message) => {
    const made = () => {
      compile(change)()(view("x"), "");
    };
    expect(made).toThrow(UserError);
    expect(made).toThrow(message);
  });

  it("stop at a value that the view lacks", () => {
    expect(() => compileTemplate({})({ f: {} }, "")).toThrow(UserError);
  });
});
