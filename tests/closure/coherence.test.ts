import { describe, expect, it } from "vitest";
import { fieldSpec } from "../../src/check/coherence/field-spec.js";
import { fieldsOf, type FieldNode } from "../../src/check/coherence/field-tree.js";
import { precedenceOf } from "../../src/check/coherence/precedence.js";
import type { Procedure } from "../../src/model/procedure/procedure.js";
import { schemaAt } from "../../src/model/procedure/schema.js";
import { workspace } from "../support/sample.js";

const procedures = workspace.procedures.all().map((p) => p.procedure);
const { coherence } = procedures[0] as Procedure;

function below(node: FieldNode): FieldNode[] {
  return [
    node,
    ...(node.items ? below(node.items) : []),
    ...[...node.properties.values()].flatMap(below),
  ];
}

/** All fields of all procedures; a kind that comes in fixed instances by each of them. */
const nodes = procedures.flatMap(({ records }) =>
  [...records.values()]
    .filter((r) => r.level !== "personnel")
    .flatMap(({ kind, instances, schema }) =>
      [kind, ...(instances ?? []).map((i) => `${kind}-${i}`)].flatMap((name) =>
        below(fieldsOf(schema, name)),
      ),
    ),
);
const fields = new Set(nodes.map((n) => n.field));
const roles = new Set(nodes.flatMap((n) => (n.signed ? [n.signed.field] : [])));

/** What chains and pairs are written with. */
const inOrder = [
  ...coherence.order.chains.flatMap((c) => (typeof c === "string" ? c : c.chain).split(/ [<&] /)),
  ...coherence.order.together.flatMap((t) => t.dates.flatMap((d) => d.split(" ~ "))),
];
const inCopies = coherence.copies.copies.flatMap((c) => [
  ...c.source.split(" | "),
  ...c.copies.split(" & "),
]);
/** Where records begin; of rows, their members on both sides. */
const inBeginnings = coherence.beginnings.beginnings.flatMap(({ into, from, rows, having }) => {
  const sources = (from?.split(" | ") ?? []).filter((text) => !text.endsWith("@audit"));
  const told = Object.values(rows ?? {}).flatMap((said) => {
    if (said === "." || said.startsWith("=")) return [];
    return said.startsWith("@") ? ["person"] : [said.replace(/^#/, "")];
  });
  return [
    into,
    ...Object.keys(rows ?? {}).map((name) => `${into}[].${name}`),
    ...sources,
    ...sources.flatMap((text) => told.map((name) => `${text}.${name}`)),
    ...(having === undefined ? [] : [`${sources[0]?.replace(/\[\].*$/, "[]")}.${having}`]),
  ];
});
const inChoices = coherence.choices.choices.flatMap((c) => [
  ...c.fields.split(" & "),
  ...[c.when, c.unless].flatMap((list) => list?.split(" & ") ?? []),
]);
const { same, professionals } = coherence.personal;
const inPersonal = [...same.flatMap((s) => [s.person, s.field]), ...Object.values(professionals)];
const inReferences = coherence.references.references.flatMap((r) => [
  ...r.values.split(" & "),
  ...r.among.split(" & "),
]);

const inStatements = procedures.flatMap((p) =>
  [...p.clauses.values()].flatMap(({ applies }) =>
    applies === undefined || applies === "always"
      ? []
      : Object.values<string>(applies).flatMap((list) => list.split(" & ")),
  ),
);
const allKinds = new Set(procedures.flatMap((p) => [...p.records.keys()]));

describe("schemas/coherence", () => {
  it("statements of clauses name records and fields that exist", () => {
    expect(inStatements.length).toBeGreaterThan(0);
    const unknown = inStatements.filter((text) => {
      const { kind, field } = fieldSpec(text);
      return !allKinds.has(kind) || (field !== kind && !fields.has(field));
    });
    expect(unknown).toEqual([]);
  });

  it.each([
    ["order.yaml", inOrder],
    ["copies.yaml", inCopies],
    ["beginnings.yaml", inBeginnings],
    ["choices.yaml", inChoices],
    [
      "denials.yaml",
      [
        ...coherence.denials.denials.flatMap(({ texts, beside, apart, since, until }) =>
          [texts, beside, apart, since, until].flatMap((list) => list?.split(" & ") ?? []),
        ),
        ...coherence.denials.unlisted.map(({ text }) => text),
      ],
    ],
    [
      "numbers.yaml",
      [
        ...coherence.numbers.some.split(" & "),
        coherence.numbers.equivalents.values,
        coherence.numbers.frequency.value,
        ...Object.values(coherence.numbers.quoted.amount),
        coherence.numbers.quoted.days.value,
        coherence.numbers.quoted.days.of,
      ],
    ],
    ["personal.yaml", inPersonal],
    [
      "references.yaml",
      [...inReferences, ...coherence.references.once.flatMap((line) => line.split(" & "))],
    ],
    [
      "functions.yaml",
      [
        ...coherence.functions.functions.map((f) => f.fields),
        coherence.functions.employed,
        coherence.functions.orTeam,
        coherence.functions.witnesses.fields,
      ].flatMap((list) => list.split(" & ")),
    ],
    [
      "doings.yaml",
      [
        ...coherence.doings.signed.map((s) => s.persons),
        coherence.doings.alone.items,
        coherence.doings.supervised.by,
        coherence.doings.supervised.items,
        coherence.doings.supervised.replaced,
      ].flatMap((list) => list.split(" & ")),
    ],
    [
      "papers.yaml",
      [
        ...coherence.papers.each.flatMap(({ when }) => when ?? []),
        ...coherence.papers.closed.split(" | "),
        ...coherence.papers.referred.map(({ by }) => by),
        ...coherence.papers.numbered.map(({ list }) => list),
        ...coherence.papers.shown.flatMap(({ of, by }) => [of, ...by.split(" & ")]),
        ...coherence.papers.issued.by.split(" & "),
        coherence.papers.issued.first,
        ...coherence.papers.mayLieAhead.split(" & "),
        coherence.papers.handedOver.of,
        coherence.papers.handedOver.last,
        coherence.papers.kept.until,
        coherence.papers.kept.from,
      ],
    ],
    [
      "exchanges.yaml",
      [
        coherence.exchanges.issued,
        coherence.exchanges.ends,
        ...coherence.exchanges.changes.flatMap(({ by }) => by.split(" | ")),
        ...coherence.exchanges.changes.flatMap(({ by, says }) =>
          says === undefined ? [] : `${fieldSpec(by.split(" | ")[0] ?? "").kind}.${says}`,
        ),
        ...coherence.exchanges.scope.by.split(" | "),
        ...[coherence.exchanges.scope.before, coherence.exchanges.scope.after].map(
          (path) => `scope-change.${path}`,
        ),
        ...coherence.exchanges.scope.stated.split(" & "),
      ],
    ],
    [
      "belonging.yaml",
      [
        ...coherence.belonging.onSite.trim().split(" & "),
        ...coherence.belonging.client.name.split(" & "),
        ...coherence.belonging.client.copies.trim().split(" & "),
      ],
    ],
    [
      "independence.yaml",
      [
        ...coherence.independence.matters.flatMap(({ persons }) => persons.split(" & ")),
        ...coherence.independence.ties.doings.flatMap(({ persons, on }) => [
          ...persons.split(" & "),
          on,
        ]),
      ],
    ],
    [
      "references.yaml at once",
      [
        ...coherence.references.atOnce.map((a) => a.persons),
        ...coherence.references.namedOnce.split(" & "),
      ],
    ],
  ])("%s names fields that exist", (_, named) => {
    const unknown = named.filter((text) => {
      const { field } = fieldSpec(text);
      const at = field.indexOf("@");
      return at === -1 ? !fields.has(field) : !roles.has(field.slice(0, at));
    });
    expect(unknown).toEqual([]);
  });

  it("signatures.yaml names kinds and roles that exist", () => {
    const { client, seals, team, qualified, records } = coherence.signatures;
    expect(Object.keys(records).filter((kind) => !allKinds.has(kind))).toEqual([]);
    const schema = procedures[0]?.records.get("decision")?.schema ?? {};
    const known = schemaAt(schema, ["signatures", 0, "role"])?.enum ?? [];
    const named = [
      ...client,
      ...seals,
      ...Object.keys(team),
      ...Object.keys(qualified),
      ...Object.values(records).flatMap((list) => list.split(" & ")),
      ...coherence.doings.signed.flatMap((s) => s.roles),
    ];
    expect(named.filter((role) => !known.includes(role))).toEqual([]);
  });

  it("papers.yaml names kinds that exist", () => {
    const { each, referred, numbered, unless } = coherence.papers;
    const named = [
      ...[...each, ...referred, ...numbered].map(({ record }) => record),
      ...unless.split(" & ").map((text) => fieldSpec(text).kind),
    ];
    expect(named.filter((kind) => !allKinds.has(kind))).toEqual([]);
  });

  it("places every date in the order, or says why it is free", () => {
    const placed = new Set(inOrder.map((text) => fieldSpec(text).field.replace(/@.*/, "@")));
    const free = Object.keys(coherence.order.free);
    const kinds = new Set(
      procedures.flatMap(({ records }) =>
        [...records.values()].filter((r) => r.level !== "personnel" && r.level !== "body"),
      ),
    );
    const unplaced = [...kinds].flatMap(({ kind, instances, schema }) =>
      below(fieldsOf(schema, kind))
        .filter((n) => n.isDate && !free.includes(n.field))
        .map((n) => n.field)
        .filter((field) => {
          const rest = field.slice(kind.length);
          const names = [kind, ...(instances ?? []).map((i) => `${kind}-${i}`)];
          return !names.some((name) => placed.has(`${name}${rest}`));
        }),
    );
    expect([...new Set(unplaced)]).toEqual([]);
  });

  it.each([null, "stage1", "stage2", "surveillance", "recertification", "special"])(
    "has no circle in the order of %s",
    (type) => {
      const { fields: ordered, precedes } = precedenceOf(coherence.order, {
        auditType: type,
        has: () => false,
      });
      expect(ordered.filter((field) => precedes(field, field)).map((f) => f.text)).toEqual([]);
    },
  );

  it("is the same for every procedure", () => {
    for (const procedure of procedures) expect(procedure.coherence).toEqual(coherence);
  });
});
