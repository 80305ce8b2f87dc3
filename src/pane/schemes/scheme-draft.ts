import type { SchemeShelf } from "../../app/scheme-shelf";
import { withFreeId } from "../../app/scheme-shelf";
import { toDocument } from "../../app/scheme-files";
import type { Scheme } from "../../domain/model/scheme";
import { choicesOf, plainPath, SCHEME_FIELDS } from "../../text/scheme-fields";
import { schemeWords } from "../../text/scheme-words";

/** A scheme's file while it is filled in: texts, which may not yet be what they should. */
export type Draft = string | null | number | readonly Draft[] | { readonly [field: string]: Draft };
export type DraftPath = readonly (string | number)[];

/** A shipped scheme is copied under a name of its own, for which a person has to name the source. */
export function draftOf(scheme: Scheme, shelf: SchemeShelf): Draft {
  if (shelf.own.some(({ id }) => id === scheme.id)) return asDraft(scheme);
  const copy = withFreeId(scheme, shelf);
  const source = { text: "", certainty: "source-table" } as const;
  return asDraft({ ...copy, name: schemeWords.form.copyName(scheme.name), source });
}

const asDraft = (scheme: Scheme): Draft => JSON.parse(JSON.stringify(toDocument(scheme))) as Draft;

/** The draft with one value changed; undefined takes an entry out of its list. */
export function changed(draft: Draft, [step, ...rest]: DraftPath, value: Draft | undefined): Draft {
  if (step === undefined) return value ?? null;
  if (isList(draft)) {
    return draft.flatMap((item, index) => {
      if (index !== step) return [item];
      return rest.length === 0 && value === undefined ? [] : [changed(item, rest, value)];
    });
  }
  if (typeof draft !== "object" || draft === null) return draft;
  return { ...draft, [step]: changed(draft[step] ?? null, rest, value) };
}

export const isList = (draft: Draft): draft is readonly Draft[] => Array.isArray(draft);

/** `["grades", 1, "from"]` as the faults name it: `grades[1].from`. */
export const pathText = (path: DraftPath): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${String(step)}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");

/** What may be left out; the file says null for it. */
const OPTIONAL: ReadonlySet<string> = new Set([
  "totalMost",
  "execution.weight",
  "execution.most",
  "review.costWithoutIndicator",
  "overrides[].name",
  "overrides[].level1",
]);

export const isOptional = (path: DraftPath): boolean => OPTIONAL.has(plainPath(pathText(path)));

/** A new entry of a list, with the first of each field's choices and every other field blank. */
export const blankEntry = (list: string): Draft =>
  Object.fromEntries(
    Object.keys(SCHEME_FIELDS)
      .filter((field) => field.startsWith(`${list}[].`))
      .map((field) => {
        const [first = OPTIONAL.has(field) ? null : ""] = Object.keys(choicesOf(field) ?? {});
        return [field.slice(list.length + "[].".length), first];
      }),
  );
