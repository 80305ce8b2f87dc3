/** East Asian characters take two columns of a sheet's width. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’…—≥≤]/u;

/** What the four columns of our sheets hold together: their cells do not wrap. */
export const WIDTH_OF_OWN_SHEET = 64;

/** No line of Chinese begins with one of these: it hangs at the end of the line before. */
const CLOSING = /[。，、；：！？）》”’]/u;

/** A text in lines that a width of so many columns holds. */
export function brokenLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const character of text) {
    const size = WIDE.test(character) ? 2 : 1;
    if (taken + size > width && !CLOSING.test(character)) {
      lines.push(line);
      line = "";
      taken = 0;
    }
    line += character;
    taken += size;
  }
  return [...lines, line];
}
