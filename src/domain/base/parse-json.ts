/** What a JSON text holds; undefined for any other text, which other hands may have left. */
export function parseJson(text: string): unknown {
  // No text is the usual case, and an exception is dear.
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The object that a JSON text is; an empty one for anything else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  const parsed = parseJson(text);
  return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
}
