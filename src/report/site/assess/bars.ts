import type { Language } from "../../../model/base/text.js";
import type { Tally } from "../../../model/outcome/assessment.js";
import { escapeHtml } from "../page.js";

const rowHeight = 24,
  labelWidth = 230,
  width = 720;

/** A picture of counts: one bar each, the number beside it. Nothing where all are nought. */
export function bars(title: string, tallies: readonly Tally[], lang: Language): string {
  const most = Math.max(0, ...tallies.map((t) => t.count));
  if (most === 0) return "";
  const height = tallies.length * rowHeight + 8;
  const rows = tallies.map(({ label, count }, i) => {
    const y = i * rowHeight + 4;
    const long = Math.round((count / most) * (width - labelWidth - 60));
    const text = label[lang];
    return `<text x="${labelWidth - 8}" y="${y + 15}" text-anchor="end">${escapeHtml(shorten(text))}<title>${escapeHtml(text)}</title></text><rect x="${labelWidth}" y="${y + 3}" width="${Math.max(long, count > 0 ? 2 : 0)}" height="${rowHeight - 9}" rx="2"/><text x="${labelWidth + long + 8}" y="${y + 15}">${count}</text>`;
  });
  return `<figure><figcaption>${escapeHtml(title)}</figcaption><svg role="img" aria-label="${escapeHtml(title)}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg"><style>text{font:12px "Noto Sans SC",system-ui,sans-serif;fill:#16202c}rect{fill:#2f5f9e}</style>${rows.join("")}</svg></figure>`;
}

/** Chinese characters are twice as wide. */
function shorten(text: string): string {
  let cells = 0;
  let out = "";
  for (const c of text) {
    cells += c > "\u02ff" ? 2 : 1;
    if (cells > 34) return `${out}…`;
    out += c;
  }
  return out;
}
