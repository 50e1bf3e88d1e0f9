import { extname } from "node:path";

/*
 * What a browser may show of what people have attached: pictures and PDFs. Whatever could hold a
 * script is handed over to be kept.
 */
const shown: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".pdf": "application/pdf",
  ".txt": "text/plain; charset=utf-8",
};
const kept: Readonly<Record<string, string>> = {
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".zip": "application/zip",
  ".ofd": "application/ofd",
  ".mp4": "video/mp4",
  ".mp3": "audio/mpeg",
  ".wav": "audio/wav",
};

/** The type of a file by its name. */
export function mediaTypeOf(path: string): string {
  const ending = extname(path).toLowerCase();
  return shown[ending] ?? kept[ending] ?? "application/octet-stream";
}

/** Whether a browser may show the file itself. */
export function mayBeShown(path: string): boolean {
  return extname(path).toLowerCase() in shown;
}
