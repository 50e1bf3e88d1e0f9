import { createHash } from "node:crypto";
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { messageOf } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import { arrayAt, dictAt, get, nameAt, pdfFile } from "../pdf-file.js";
import { textRuns } from "../text-runs.js";
import { fieldsOf } from "./read-signatures.js";

const load = (bytes: Uint8Array) =>
  PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: Infinity,
    throwOnInvalidObject: false,
  });

/**
 * What one revision of a PDF changed that no signature may change: everything except a further signature with its field and
 * seal, and data for later validation (DSS). A viewer shows the last revision, so whatever it replaces was painted over. The
 * first signature may certify the document.
 */
export async function forbiddenChanges(
  before: Uint8Array,
  after: Uint8Array,
  isFirst = false,
): Promise<Bilingual[]> {
  let documents: [PDFDocument, PDFDocument];
  try {
    documents = [await load(before), await load(after)];
  } catch (error) {
    return [
      {
        zh: `有一次更新无法读取：${messageOf(error)}`,
        en: `a revision cannot be read: ${messageOf(error)}`,
      },
    ];
  }
  const [old, now] = documents;
  const known = new Map(old.context.enumerateIndirectObjects().map(([ref, o]) => [ref.tag, o]));
  const added = addedSignatures(old, now);
  const allowedNew = closure(
    [...added.map((f) => f.ref), ...roots(now)],
    now,
    new Set(known.keys()),
  );
  const faults: Bilingual[] = [];
  if (String(old.context.trailerInfo.Root) !== String(now.context.trailerInfo.Root)) {
    faults.push({ zh: "换了目录对象", en: "another catalog" });
  }
  const oldFields = new Set(fieldsOf(old).map((f) => f.name));
  const pages = new Set(now.getPages().map((p) => p.ref.tag));
  const lists = new Set(
    [
      ...now.getPages().map((p) => p.node.get(PDFName.of("Annots"))),
      dictAt(now.catalog, "AcroForm")?.get(PDFName.of("Fields")),
    ].flatMap((r) => (r instanceof PDFRef ? [r.tag] : [])),
  );
  const formRef = now.catalog.get(PDFName.of("AcroForm"));
  const there = new Set<string>();
  for (const [ref, object] of now.context.enumerateIndirectObjects()) {
    there.add(ref.tag);
    const was = known.get(ref.tag);
    if (!was) {
      if (!allowedNew.has(ref.tag) && !isFileStructure(object)) {
        faults.push({
          zh: `增加了对象 ${ref.objectNumber}`,
          en: `object ${ref.objectNumber} was added`,
        });
      }
      continue;
    }
    if (print(was) === print(object)) continue;
    const what = { zh: `对象 ${ref.objectNumber}`, en: `object ${ref.objectNumber}` };
    if (ref.tag === String(now.context.trailerInfo.Root)) {
      faults.push(
        ...keys({ zh: "目录对象", en: "the catalog" }, was, object, [
          "AcroForm",
          "DSS",
          "Extensions",
          "Version",
          ...(isFirst ? ["Perms"] : []),
        ]),
      );
    } else if (formRef instanceof PDFRef && ref === formRef) continue; // compared below, wherever it stands
    else if (pages.has(ref.tag)) {
      faults.push(
        ...keys(pageWords(now.getPages().findIndex((p) => p.ref === ref)), was, object, ["Annots"]),
      );
    } else if (lists.has(ref.tag)) continue; // compared below
    else if (
      object instanceof PDFDict &&
      nameAt(object, "FT") === "Sig" &&
      was instanceof PDFDict &&
      !was.has(PDFName.of("V")) &&
      oldFields.size > 0
    ) {
      faults.push(...keys(what, was, object, ["V", "AP", "MK", "M"]));
    } else if (isFileStructure(object)) continue;
    else {
      faults.push({
        zh: `${what.zh}${kindOf(object)}被改动`,
        en: `${what.en}${kindOf(object)} was changed`,
      });
    }
  }
  for (const tag of known.keys()) {
    if (!there.has(tag)) {
      faults.push({
        zh: `删去了对象 ${tag.split(" ")[0] ?? ""}`,
        en: `object ${tag.split(" ")[0] ?? ""} was removed`,
      });
    }
  }
  const allowed = new Set(added.map((f) => f.ref.tag));
  for (const [i, page] of now.getPages().entries()) {
    faults.push(
      ...appended(
        { zh: `${pageWords(i).zh}的批注`, en: `${pageWords(i).en}: its annotations` },
        old.getPages()[i]?.node.get(PDFName.of("Annots")),
        page.node.get(PDFName.of("Annots")),
        old,
        now,
        allowed,
      ),
    );
  }
  const [oldForm, form] = [dictAt(old.catalog, "AcroForm"), dictAt(now.catalog, "AcroForm")];
  if (oldForm || form) {
    faults.push(
      ...keys(
        { zh: "表单", en: "the form" },
        oldForm ?? old.context.obj({}),
        form ?? now.context.obj({}),
        ["Fields", "SigFlags", "DA", "DR"],
      ),
    );
  }
  faults.push(
    ...added
      .filter((f) => ["A", "AA"].some((k) => f.dict.has(PDFName.of(k))))
      .map((f) => ({
        zh: `域 ${f.ref.objectNumber} 带有动作`,
        en: `field ${f.ref.objectNumber}: an action came with it`,
      })),
  );
  faults.push(
    ...appended(
      { zh: "表单的域", en: "the fields of the form" },
      dictAt(old.catalog, "AcroForm")?.get(PDFName.of("Fields")),
      dictAt(now.catalog, "AcroForm")?.get(PDFName.of("Fields")),
      old,
      now,
      allowed,
    ),
  );
  return [...faults, ...coverings(added, now, after)];
}

interface AddedField {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** Signature fields that are signed now and were not before. */
function addedSignatures(old: PDFDocument, now: PDFDocument): AddedField[] {
  const before = new Set(
    fieldsOf(old)
      .filter((f) => f.dict.has(PDFName.of("V")))
      .map((f) => f.name),
  );
  const refs = new Map<PDFObject, PDFRef>(
    now.context.enumerateIndirectObjects().map(([r, o]) => [o, r]),
  );
  return fieldsOf(now)
    .filter((f) => f.dict.has(PDFName.of("V")) && !before.has(f.name))
    .flatMap(({ dict }) => {
      const ref = refs.get(dict);
      return ref ? [{ ref, dict }] : [];
    });
}

/** Where new objects may hang besides new fields: the form itself, and the data for later validation. */
function roots({ catalog }: PDFDocument): PDFRef[] {
  return ["AcroForm", "DSS"].flatMap((k) => {
    const v = catalog.get(PDFName.of(k));
    return v instanceof PDFRef ? [v] : v instanceof PDFDict ? refsIn(v) : [];
  });
}

/** What can be reached from here without going through what was there before. */
function closure(
  from: readonly PDFRef[],
  document: PDFDocument,
  before: ReadonlySet<string>,
): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let ref = open.pop(); ref; ref = open.pop()) {
    if (seen.has(ref.tag)) continue;
    seen.add(ref.tag);
    if (before.has(ref.tag) && !from.includes(ref)) continue;
    const object = document.context.lookup(ref);
    if (object) open.push(...refsIn(object));
  }
  return seen;
}

function refsIn(object: PDFObject, depth = 0): PDFRef[] {
  if (depth > 60) return [];
  if (object instanceof PDFRef) return [object];
  if (object instanceof PDFStream) return refsIn(object.dict, depth + 1);
  if (object instanceof PDFDict) return object.values().flatMap((v) => refsIn(v, depth + 1));
  return object instanceof PDFArray ? object.asArray().flatMap((v) => refsIn(v, depth + 1)) : [];
}

function isFileStructure(object: PDFObject): boolean {
  return object instanceof PDFStream && ["XRef", "ObjStm"].includes(nameAt(object.dict, "Type"));
}

function print(object: PDFObject): string {
  return object instanceof PDFStream
    ? `${object.dict.toString()} ${createHash("sha256").update(object.getContents()).digest("hex")}`
    : object.toString();
}

function pageWords(index: number): Bilingual {
  return { zh: `第 ${index + 1} 页`, en: `page ${index + 1}` };
}

function kindOf(object: PDFObject): string {
  const dict =
    object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : undefined;
  const name = [nameAt(dict, "Type"), nameAt(dict, "Subtype")].filter(Boolean).join(" ");
  return name === "" ? "" : ` (${name})`;
}

/** Which keys other than the allowed ones changed. */
function keys(
  what: Bilingual,
  was: PDFObject,
  is: PDFObject,
  allowed: readonly string[],
): Bilingual[] {
  if (!(was instanceof PDFDict) || !(is instanceof PDFDict)) {
    return [{ zh: `${what.zh}被替换`, en: `${what.en} was replaced` }];
  }
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((k) => k.decodeText())
    .filter(
      (k) =>
        !allowed.includes(k) &&
        String(was.get(PDFName.of(k)) ?? "") !== String(is.get(PDFName.of(k)) ?? ""),
    )
    .map((k) => ({ zh: `${what.zh}的 /${k} 被改动`, en: `${what.en}: /${k} was changed` }));
}

/** A list may grow at its end, by new signature fields alone. */
function appended(
  what: Bilingual,
  was: PDFObject | undefined,
  is: PDFObject | undefined,
  old: PDFDocument,
  now: PDFDocument,
  allowed: ReadonlySet<string>,
): Bilingual[] {
  const [a, b] = [listIn(was, old), listIn(is, now)];
  if (a.some((v, i) => String(v) !== String(b[i]))) {
    return [{ zh: `${what.zh}被改动`, en: `${what.en} were changed` }];
  }
  return b.slice(a.length).some((v) => !(v instanceof PDFRef) || !allowed.has(v.tag))
    ? [
        {
          zh: `${what.zh}增加了签名以外的内容`,
          en: `${what.en}: something other than a signature was added`,
        },
      ]
    : [];
}

function listIn(value: PDFObject | undefined, { context }: PDFDocument): PDFObject[] {
  const list = value && context.lookup(value);
  return list instanceof PDFArray ? list.asArray() : [];
}

/** A seal lies over the page: one that fills its ground, or shows a picture, where text stands would hide it. */
function coverings(
  added: readonly AddedField[],
  document: PDFDocument,
  bytes: Uint8Array,
): Bilingual[] {
  const file = pdfFile(bytes, document);
  const suspect = added.flatMap(({ ref, dict }) => {
    const rect = arrayAt(dict, "Rect").map((v) => Number(String(v)));
    const normal = get(dictAt(dict, "AP"), "N");
    const content =
      normal instanceof PDFStream && "contents" in normal ? file.decoded(normal as never) : "";
    const fills =
      /\bre\s+(?:f\*?|F|b\*?|B\*?)\b/.test(content) || /\bDo\b|\bsh\b|\bBI\b/.test(content);
    return fills && rect[0] !== rect[2]
      ? [
          {
            ref,
            rect,
            page: document
              .getPages()
              .findIndex((p) => (p.node.Annots()?.asArray() ?? []).includes(ref)),
          },
        ]
      : [];
  });
  if (suspect.length === 0) return [];
  const runs = textRuns(file);
  return suspect
    .filter(({ rect: [x0 = 0, y0 = 0, x1 = 0, y1 = 0], page }) =>
      runs.some((r) => r.page === page && r.x >= x0 && r.x <= x1 && r.y >= y0 && r.y <= y1),
    )
    .map(({ page }) => ({
      zh: `${pageWords(page).zh}：印记盖住了文字`,
      en: `${pageWords(page).en}: a seal lies over text`,
    }));
}

/** What was changed between printing and the first signature: a document of ours is printed in one piece, and the signature is its first update. */
export async function changesBeforeSigning(pdf: Uint8Array, end: number): Promise<Bilingual[]> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, end).toString("latin1");
  const previous = Number(
    /\/Prev (\d+)/.exec(text.slice(text.lastIndexOf("trailer")))?.[1] ?? Number.NaN,
  );
  const mark = Number.isNaN(previous) ? -1 : text.indexOf("%%EOF", previous);
  if (mark === -1) {
    return [
      {
        zh: "签名不是附加在打印的文件之后",
        en: "it was not signed as an update of what was printed",
      },
    ];
  }
  const printed = text.slice(0, mark + 5);
  if (/\/Prev \d+/.test(printed.slice(printed.lastIndexOf("trailer")))) {
    return [
      { zh: "打印之后、签名之前有过更新", en: "it was changed between printing and signing" },
    ];
  }
  return forbiddenChanges(pdf.subarray(0, mark + 5), pdf.subarray(0, end), true);
}

/**
 * Whether the table of each update leads into that update: one that leads back to an object which nobody saw before would
 * bring it out without changing a byte. Tables in streams are read by the comparison of objects alone.
 */
export function tableFaults(pdf: Uint8Array, ends: readonly number[]): Bilingual[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  return [...ends, text.length].flatMap((end, i, all): Bilingual[] => {
    const from = i === 0 ? 0 : (all[i - 1] ?? 0);
    if (i === 0 || end <= from) return [];
    const update = text.slice(from, end);
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(update)?.[1] ?? Number.NaN);
    if (Number.isNaN(start)) {
      return update.trim() === ""
        ? []
        : [
            {
              zh: `第 ${from} 至 ${end} 字节不是 PDF 的更新`,
              en: `bytes ${from} to ${end} are no update of a PDF`,
            },
          ];
    }
    if (start < from) {
      return [
        {
          zh: `第 ${from} 字节的更新，其对象表在它之前`,
          en: `the table of an update at byte ${from} lies before it`,
        },
      ];
    }
    if (!text.startsWith("xref", start)) return [];
    const table = text.slice(start + 4, text.indexOf("trailer", start));
    return [...table.matchAll(/(\d{10}) (\d{5}) n/g)].flatMap(
      ([, offset = "", generation = ""]) => {
        const at = Number(offset);
        const header = /^\s*(\d+) (\d+) obj/.exec(text.slice(at, at + 24));
        if (at < from) {
          return [
            {
              zh: `更新把第 ${at} 字节处的旧内容重新启用`,
              en: `an update brings back what stands at byte ${at}`,
            },
          ];
        }
        return header && Number(header[2]) === Number(generation)
          ? []
          : [
              {
                zh: `更新的对象表指向第 ${at} 字节，那里没有对象`,
                en: `the table of an update names byte ${at}, where no object begins`,
              },
            ];
      },
    );
  });
}
