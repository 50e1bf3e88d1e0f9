import { PDFDocument, PDFName, type PDFRawStream } from "@cantoo/pdf-lib";
import { checkPdfa } from "../../src/seal/pdfa/self-check.js";

export type Change = (document: PDFDocument) => void | Promise<void>;

/** A PDF/A candidate of our own making: a page with a box in the output intent's colour. */
export async function candidate(change: Change = () => undefined): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([300, 300]).drawRectangle({ x: 10, y: 10, width: 50, height: 50 });
  document.convertToPDFA({ conformance: "3B" });
  await change(document);
  return document.save({ useObjectStreams: false });
}

/** The rules that a PDF breaks, each once. */
export async function rulesBroken(pdf: Uint8Array): Promise<string[]> {
  return [...new Set((await checkPdfa(pdf)).faults.map((f) => f.rule))];
}

/** Puts other content on the first page, with other resources. */
export function draws(document: PDFDocument, content: string, resources: object = {}): void {
  const { node } = document.getPage(0);
  node.set(PDFName.of("Contents"), document.context.register(document.context.stream(content)));
  node.set(PDFName.of("Resources"), document.context.obj(resources as Record<string, never>));
}

/** A profile as far as anybody looks at it: its header. */
export function profile(document: PDFDocument, space: string, components: number): PDFRawStream {
  const header = Buffer.alloc(128);
  header.writeUInt8(4, 8);
  header.write(`prtr${space}`, 12, "latin1");
  header.write("acsp", 36, "latin1");
  return document.context.stream(header, { N: components });
}

/** A candidate with other metadata: the library writes its own when it saves. */
export async function withMetadata(change: (xml: string) => string): Promise<Uint8Array> {
  const document = await PDFDocument.load(await candidate(), { updateMetadata: false });
  const key = PDFName.of("Metadata");
  const stream = document.catalog.lookup(key) as PDFRawStream;
  const xml = change(Buffer.from(stream.getContents()).toString("utf8"));
  const changed = document.context.stream(xml, { Type: "Metadata", Subtype: "XML" });
  document.catalog.set(key, document.context.register(changed));
  return document.save({ useObjectStreams: false });
}
