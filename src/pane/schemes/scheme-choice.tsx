import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { schemesOn, type SchemeShelf } from "../../app/scheme-shelf";
import type { Scheme } from "../../domain/model/scheme";
import { settingsWords } from "../../text/settings-words";
import { SCHEME_CHOICES } from "../../text/scheme-fields";
import { schemeWords } from "../../text/scheme-words";

const useStyles = makeStyles({
  // The longest name would set the width.
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  about: {
    margin: "6px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface SchemeSelectProps {
  readonly label: string;
  /** Null until it is read. */
  readonly shelf: SchemeShelf | null;
  readonly chosen: Scheme;
  readonly onChoose: (id: string) => void;
}

export function SchemeSelect({ label, shelf, chosen, onChoose }: SchemeSelectProps) {
  const styles = useStyles();
  const isKnown = shelf !== null && schemesOn(shelf).some(({ id }) => id === chosen.id);
  return (
    <Field label={label} className={styles.field}>
      <Select
        className={styles.select}
        value={chosen.id}
        onChange={(_, { value }) => {
          onChoose(value);
        }}
      >
        {!isKnown && <Choices schemes={[chosen]} />}
        {shelf !== null && shelf.own.length > 0 && (
          <optgroup label={schemeWords.own}>
            <Choices schemes={shelf.own} />
          </optgroup>
        )}
        {shelf !== null && (
          <optgroup label={schemeWords.shipped}>
            <Choices schemes={shelf.shipped} />
          </optgroup>
        )}
      </Select>
    </Field>
  );
}

const Choices = ({ schemes }: { readonly schemes: readonly Scheme[] }) =>
  schemes.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));

/** Which scheme counts, where it applies, and on whose word. */
export function SchemeChoice({ chosen, ...rest }: Omit<SchemeSelectProps, "label">) {
  const styles = useStyles();
  const { text, certainty } = chosen.source;
  return (
    <div>
      <SchemeSelect {...rest} chosen={chosen} label={settingsWords.scheme} />
      <p className={styles.about}>{settingsWords.region(chosen.region)}</p>
      <p className={styles.about}>
        {settingsWords.source}（{SCHEME_CHOICES["source.certainty"][certainty]}）：{text}
      </p>
    </div>
  );
}
