import { existsSync } from "node:fs";
import type { Workspace } from "../../workspace/workspace.js";
import { roleWords } from "../sign/roles.js";
import {
  keptPlace,
  signDocument,
  type SignDocumentRequest,
  type SignedDocument,
} from "../sign/sign-document.js";
import { type Saver, writing } from "./committing.js";
import type { EditDesk } from "./edit-desk.js";
import { words } from "./sign-paper.words.js";

/**
 * Signs a printed document electronically; where its case keeps the signed form as evidence, that
 * is one commit.
 */
export async function signPaper(
  desk: EditDesk,
  file: string,
  { title, language, author, ...request }: SignDocumentRequest & Saver & { readonly title: string },
): Promise<SignedDocument> {
  const { workspace } = desk;
  const place = await keptPlace(workspace, file, request.role);
  if (place === null) return signDocument(workspace, file, request);
  const message = messageOf(workspace, title, request.role)[language];
  return writing(desk, { language, author }, async (committing) => {
    const made: SignedDocument[] = [];
    await committing.around([place], { message, isNew: !existsSync(place) }, async () => {
      made.push(await signDocument(workspace, file, request));
    });
    const [signed] = made;
    if (!signed) throw new Error(`${file} was not signed`);
    return signed;
  });
}

function messageOf(workspace: Workspace, title: string, role: string) {
  return words.signed({ title, role: roleWords(workspace, role) });
}
