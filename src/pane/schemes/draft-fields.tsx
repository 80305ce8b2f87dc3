import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import type { SchemeFault } from "../../domain/model/scheme";
import { choicesOf, isField, plainPath, SCHEME_FIELDS } from "../../text/scheme-fields";
import { schemeWords, tellAtField } from "../../text/scheme-words";
import {
  blankEntry,
  isList,
  isOptional,
  pathText,
  type Draft,
  type DraftPath,
} from "./scheme-draft";

const useStyles = makeStyles({
  group: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "8px",
    minWidth: 0,
    margin: 0,
    padding: "6px 8px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { padding: "0 4px", fontWeight: tokens.fontWeightSemibold },
  entry: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "6px" },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fault: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
  button: { justifySelf: "start" },
  control: { minWidth: 0, width: "100%", "& select, & input": { minWidth: 0, width: "100%" } },
});

interface DraftProps {
  readonly draft: Draft;
  readonly path: DraftPath;
  readonly faults: readonly SchemeFault[];
  readonly onChange: (path: DraftPath, value: Draft | undefined) => void;
}

/** Every field of an object, whatever its kind. */
export function DraftFields({ draft, path, ...rest }: DraftProps) {
  if (typeof draft !== "object" || draft === null) return null;
  return Object.entries(draft).map(([name, value]: [string, Draft]) =>
    name === "version" ? null : (
      <DraftField key={name} draft={value} path={[...path, name]} {...rest} />
    ),
  );
}

function DraftField(props: DraftProps) {
  const { draft } = props;
  if (isList(draft)) return <DraftList {...props} entries={draft} />;
  if (typeof draft === "object" && draft !== null) return <DraftGroup {...props} />;
  return <DraftText {...props} />;
}

interface Words {
  readonly label: string;
  readonly unit?: string;
  readonly help?: string;
}

function wordsOf(path: DraftPath): Words {
  const plain = plainPath(pathText(path));
  return isField(plain) ? SCHEME_FIELDS[plain] : { label: plain };
}

const faultAt = (faults: readonly SchemeFault[], path: DraftPath): string | null => {
  const found = faults.find(({ field }) => field === pathText(path));
  return found === undefined ? null : tellAtField(found.problem);
};

function DraftGroup(props: DraftProps) {
  const styles = useStyles();
  const { label } = wordsOf(props.path);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <FaultLine {...props} />
      <DraftFields {...props} />
    </fieldset>
  );
}

/** What is wrong with a group or list as a whole. */
function FaultLine({ faults, path }: DraftProps) {
  const styles = useStyles();
  const fault = faultAt(faults, path);
  return fault === null ? null : (
    <p className={styles.fault} role="alert">
      {fault}
    </p>
  );
}

function DraftList({ entries, ...props }: DraftProps & { readonly entries: readonly Draft[] }) {
  const styles = useStyles();
  const { path, onChange } = props;
  const { label, help } = wordsOf(path);
  const { form } = schemeWords;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {help !== undefined && <p className={styles.quiet}>{help}</p>}
      <FaultLine {...props} />
      {entries.map((entry, index) => (
        // Entries have no name of their own, and only the list's end is added to.
        <div key={index}>
          <div className={styles.entry}>
            <DraftFields {...props} draft={entry} path={[...path, index]} />
          </div>
          <Button
            size="small"
            appearance="subtle"
            aria-label={form.removeItem(label, index)}
            onClick={() => {
              onChange([...path, index], undefined);
            }}
          >
            {schemeWords.remove}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        className={styles.button}
        onClick={() => {
          onChange(path, [...entries, blankEntry(pathText(path))]);
        }}
      >
        {form.add(label)}
      </Button>
    </fieldset>
  );
}

function DraftText({ draft, path, faults, onChange }: DraftProps) {
  const { label, help } = wordsOf(path);
  const fault = faultAt(faults, path);
  return (
    <Field
      label={label}
      size="small"
      hint={help ?? ""}
      validationState={fault === null ? "none" : "error"}
      validationMessage={fault}
    >
      <Control
        path={path}
        value={typeof draft === "string" ? draft : ""}
        onChange={(text) => {
          onChange(path, text === "" && isOptional(path) ? null : text);
        }}
      />
    </Field>
  );
}

interface ControlProps {
  readonly path: DraftPath;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

const LONG = "source.text";

/** One of a few choices, a long text, or a short text or number. What `Field` hands down goes on. */
function Control({ path, value, onChange, ...field }: ControlProps) {
  const styles = useStyles();
  const choices = choicesOf(plainPath(pathText(path)));
  const props = {
    ...field,
    className: styles.control,
    size: "small" as const,
    value,
    onChange: (_: unknown, data: { readonly value: string }) => {
      onChange(data.value);
    },
  };
  if (choices !== null) {
    return (
      <Select {...props}>
        {Object.entries(choices).map(([choice, told]) => (
          <option key={choice} value={choice}>
            {told}
          </option>
        ))}
      </Select>
    );
  }
  return pathText(path) === LONG ? (
    <Textarea {...props} resize="vertical" />
  ) : (
    <Input {...props} contentAfter={wordsOf(path).unit ?? null} />
  );
}
