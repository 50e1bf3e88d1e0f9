import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { lookups } from "../pdf-content.js";
import { arrayAt, dictAt, get, nameAt, type PdfFile, type PdfaRule } from "../pdf-file.js";

const annotations = new Set([
  "Text",
  "Link",
  "FreeText",
  "Line",
  "Square",
  "Circle",
  "Polygon",
  "PolyLine",
  "Highlight",
  "Underline",
  "Squiggly",
  "StrikeOut",
  "Stamp",
  "Caret",
  "Ink",
  "Popup",
  "FileAttachment",
  "Widget",
  "PrinterMark",
  "TrapNet",
  "Watermark",
  "Redact",
]);
const actions = new Set(["GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"]);
const named = new Set(["NextPage", "PrevPage", "FirstPage", "LastPage"]);

/** ISO 19005-3, 6.3 to 6.5 and 6.8 to 6.11: annotations, forms, actions, attached files, layers. */
export const interactiveRules: readonly PdfaRule[] = [
  {
    id: "6.3.1-1",
    demands: "annotations are of the kinds of ISO 32000-1 without 3D, sound, screen and movie",
    faults: (file) =>
      annots(file)
        .map((a) => nameAt(a, "Subtype"))
        .filter((t) => !annotations.has(t)),
  },
  {
    id: "6.3.2-1",
    demands: "annotations are printed, not hidden, and say so",
    faults: (file) =>
      annots(file)
        .filter((a) => nameAt(a, "Subtype") !== "Popup")
        .flatMap(flagFaults),
  },
  {
    id: "6.3.3-1",
    demands: "annotations have an appearance, and one normal appearance alone",
    faults: (file) => annots(file).flatMap(appearanceFaults),
  },
  {
    id: "6.4.1-1",
    demands: "form fields carry no actions and no NeedAppearances",
    faults: formFaults,
  },
  {
    id: "6.4.2-1",
    demands: "no XFA form",
    faults: ({ document }) => [
      ...(dictAt(document.catalog, "AcroForm")?.has(PDFName.of("XFA")) ? ["XFA"] : []),
      ...(get(document.catalog, "NeedsRendering") === PDFBool.True ? ["NeedsRendering"] : []),
    ],
  },
  {
    id: "6.5.1-1",
    demands: "actions neither launch, play, run nor change anything",
    faults: (file) => actionsOf(file).flatMap(actionFaults),
  },
  {
    id: "6.5.2-1",
    demands: "neither pages, annotations nor the document act by themselves",
    faults: ({ document }) => [
      ...(document.catalog.has(PDFName.of("AA")) ? ["catalog"] : []),
      ...document
        .getPages()
        .flatMap((p, i) => (p.node.has(PDFName.of("AA")) ? [`page ${i + 1}`] : [])),
    ],
  },
  {
    id: "6.8-1",
    demands: "attached files have names, a type and a relationship, and belong to something",
    faults: fileFaults,
  },
  {
    id: "6.9-1",
    demands: "layers have names of their own and no automatic states, and all stand in the order",
    faults: layerFaults,
  },
  {
    id: "6.10-1",
    demands: "no alternate presentations and no presentation steps",
    faults: ({ document }) => [
      ...(dictAt(document.catalog, "Names")?.has(PDFName.of("AlternatePresentations"))
        ? ["AlternatePresentations"]
        : []),
      ...document
        .getPages()
        .flatMap((p, i) => (p.node.has(PDFName.of("PresSteps")) ? [`page ${i + 1}`] : [])),
    ],
  },
  {
    id: "6.11-1",
    demands: "the document asks nothing of its reader",
    faults: ({ document }) =>
      document.catalog.has(PDFName.of("Requirements")) ? ["Requirements"] : [],
  },
];

/** Bits of F: 1 invisible, 2 hidden, 4 print, 32 no view, 256 toggled. */
function flagFaults(a: PDFDict): string[] {
  const flags = get(a, "F");
  if (!(flags instanceof PDFNumber)) return ["no F"];
  const n = flags.asNumber();
  return (n & 4) === 0 || (n & (1 | 2 | 32 | 256)) !== 0 ? [`F ${n}`] : [];
}

function acts(d: PDFDict): boolean {
  return d.has(PDFName.of("A")) || d.has(PDFName.of("AA"));
}

function formFaults(file: PdfFile): string[] {
  return [
    ...annots(file)
      .filter((a) => nameAt(a, "Subtype") === "Widget" && acts(a))
      .map(() => "an action of a widget"),
    ...file.dicts
      .filter((d) => d.has(PDFName.of("FT")) && acts(d))
      .map(() => "an action of a field"),
    ...(get(dictAt(file.document.catalog, "AcroForm"), "NeedAppearances") === PDFBool.True
      ? ["NeedAppearances"]
      : []),
  ];
}

function actionFaults(a: PDFDict): string[] {
  const kind = nameAt(a, "S");
  if (!actions.has(kind)) return [kind];
  return kind === "Named" && !named.has(nameAt(a, "N")) ? [nameAt(a, "N")] : [];
}

function annots({ document }: PdfFile): PDFDict[] {
  return document.getPages().flatMap((p) =>
    (p.node.Annots()?.asArray() ?? []).flatMap((a) => {
      const d = document.context.lookup(a);
      return d instanceof PDFDict ? [d] : [];
    }),
  );
}

function appearanceFaults(a: PDFDict): string[] {
  const type = nameAt(a, "Subtype");
  if (type === "Popup" || type === "Link") return [];
  const rect = arrayAt(a, "Rect").map((n) => (n instanceof PDFNumber ? n.asNumber() : 0));
  const isEmpty = rect[0] === rect[2] && rect[1] === rect[3];
  const appearance = dictAt(a, "AP");
  if (!appearance) return isEmpty ? [] : [`${type} has no appearance`];
  const keys = appearance.keys().map((k) => k.decodeText());
  if (keys.some((k) => k !== "N") || !keys.includes("N")) return [`AP ${keys.join(" ")}`];
  const normal = get(appearance, "N");
  const isButton = type === "Widget" && fieldType(a) === "Btn";
  return isButton === normal instanceof PDFRawStream
    ? [`N of ${isButton ? "a button" : type}`]
    : [];
}

function fieldType(a: PDFDict): string {
  return nameAt(a, "FT") || nameAt(dictAt(a, "Parent"), "FT");
}

/** Dictionaries that actions stand in. */
function actionsOf({ document, dicts }: PdfFile): PDFDict[] {
  const direct = dicts
    .flatMap((d) => [get(d, "A"), get(d, "OpenAction"), ...lookups(dictAt(d, "AA"))])
    .filter(
      (v): v is PDFDict =>
        v instanceof PDFDict && v.has(PDFName.of("S")) && nameAt(v, "Type") !== "Group",
    );
  const scripts = dictAt(dictAt(document.catalog, "Names"), "JavaScript")
    ? dicts.filter((d) => nameAt(d, "S") === "JavaScript")
    : [];
  const next = dicts
    .filter((d) => d.has(PDFName.of("S")) && !d.has(PDFName.of("Title")))
    .flatMap((d) => {
      const following = get(d, "Next");
      return following instanceof PDFArray ? arrayAt(d, "Next") : (following ?? []);
    })
    .filter((v): v is PDFDict => v instanceof PDFDict && v.has(PDFName.of("S")));
  // An attribute of the structure tree stands under A as well, with its owner under O.
  return [...direct, ...scripts, ...next].filter(
    (d) => !d.has(PDFName.of("O")) || nameAt(d, "S") !== "",
  );
}

function fileFaults({ dicts, document }: PdfFile): string[] {
  const specs = dicts.filter((d) => d.has(PDFName.of("EF")));
  const associated = new Set(
    dicts.flatMap((d) => arrayAt(d, "AF")).filter((v): v is PDFDict => v instanceof PDFDict),
  );
  const attached = dictAt(dictAt(document.catalog, "Names"), "EmbeddedFiles") !== undefined;
  return specs.flatMap((s) => [
    ...["F", "UF"].filter((k) => !s.has(PDFName.of(k))),
    ...(nameAt(s, "AFRelationship") === "" ? ["AFRelationship"] : []),
    ...lookups(dictAt(s, "EF")).flatMap((f) =>
      f instanceof PDFRawStream && /^[\w.+-]+\/[\w.+-]+$/.test(nameAt(f.dict, "Subtype"))
        ? []
        : ["Subtype"],
    ),
    ...(associated.has(s) ? [] : [`not associated${attached ? "" : " and not listed"}`]),
  ]);
}

function layerFaults({ document }: PdfFile): string[] {
  const properties = dictAt(document.catalog, "OCProperties");
  if (!properties) return [];
  const configurations = [dictAt(properties, "D"), ...arrayAt(properties, "Configs")].filter(
    (c): c is PDFDict => c instanceof PDFDict,
  );
  const names = configurations.map((c) => String(get(c, "Name") ?? ""));
  const groups = new Set(arrayAt(properties, "OCGs"));
  const ordered = (list: PDFArray, depth = 0): unknown[] =>
    depth > 20
      ? []
      : list.asArray().flatMap((_, i) => {
          const v = list.lookup(i);
          return v instanceof PDFArray ? ordered(v, depth + 1) : [v];
        });
  return [
    ...configurations.filter((c) => !c.has(PDFName.of("Name"))).map(() => "no Name"),
    ...(new Set(names).size < names.length ? ["a name twice"] : []),
    ...configurations.filter((c) => c.has(PDFName.of("AS"))).map(() => "AS"),
    ...configurations.flatMap((c) => {
      const order = get(c, "Order");
      if (!(order instanceof PDFArray)) return [];
      const seen = new Set(ordered(order));
      return [...groups].every((g) => seen.has(g)) ? [] : ["Order"];
    }),
  ];
}
