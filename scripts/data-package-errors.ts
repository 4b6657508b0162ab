/** What the official profiles (JSON Schema) say against a Data Package descriptor. */
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { once } from '../src/text/once.ts';

const kinds = ['package', 'resource', 'table schema', 'dialect'] as const;
type Kind = (typeof kinds)[number];

/** A piece of the descriptor that has a profile of its own. */
interface Part {
  readonly kind: Kind;
  /** JSON pointer: `/resources/0/schema`; empty for the package. */
  readonly pointer: string;
  /** Address of its profile, as its `$schema` names it; null where it names none. */
  readonly profile: string | null;
  readonly value: unknown;
}

export interface DescriptorError {
  /** JSON pointer to what is wrong. */
  readonly pointer: string;
  /** What must be there, and what is. */
  readonly message: string;
  /** Address of the profile that says so; null where a part names none. */
  readonly profile: string | null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The package, each resource, and its table schema and dialect where they are within the descriptor. */
export function listParts(descriptor: unknown): Part[] {
  const part = (kind: Kind, pointer: string, value: Record<string, unknown>): Part => {
    const profile = value['$schema'];
    return { kind, pointer, value, profile: typeof profile === 'string' ? profile : null };
  };
  if (!isObject(descriptor)) return [{ kind: 'package', pointer: '', value: descriptor, profile: null }];
  const resources: unknown[] = Array.isArray(descriptor['resources']) ? descriptor['resources'] : [];
  return [
    part('package', '', descriptor),
    ...resources.flatMap((resource, index) => {
      if (!isObject(resource)) return [];
      const pointer = `/resources/${String(index)}`;
      const { schema, dialect } = resource;
      return [
        part('resource', pointer, resource),
        ...(isObject(schema) ? [part('table schema', `${pointer}/schema`, schema)] : []),
        ...(isObject(dialect) ? [part('dialect', `${pointer}/dialect`, dialect)] : []),
      ];
    }),
  ];
}

/** `1 package, 7 resources, 3 table schemas, 3 dialects`. */
export function countParts(parts: readonly Part[]): string {
  const count = (kind: Kind): number => parts.filter((part) => part.kind === kind).length;
  return kinds.map((kind) => `${String(count(kind))} ${kind}${count(kind) === 1 ? '' : 's'}`).join(', ');
}

// The profiles hold words that JSON Schema does not know (propertyOrder, context), and a format for their own editor.
const knownProfiles = once(() => {
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, formats: { textarea: true } });
  addFormats.default(ajv);
  return ajv;
});

/** Throws where the text is not JSON, or not a JSON Schema. */
export function parseProfile(text: string): object {
  const profile: unknown = JSON.parse(text);
  if (!isObject(profile)) throw new Error('it is no JSON Schema');
  knownProfiles().compile(profile);
  return profile;
}

/**
 * Holds each part of the descriptor against the profile that it names. The profile of a package says the same of its
 * resources as theirs do; what several find is reported once, by the one nearest to it.
 *
 * @param profiles by address; throws where a part names one that is not among them
 */
export function findErrors(descriptor: unknown, profiles: ReadonlyMap<string, object>): DescriptorError[] {
  const ajv = knownProfiles();
  const found = new Map<string, DescriptorError>();
  const add = (error: DescriptorError) => found.set(`${error.pointer} ${error.message}`, error);
  for (const { kind, pointer, profile, value } of listParts(descriptor)) {
    if (profile === null) {
      add({ pointer, message: `must name the profile of this ${kind} in $schema, names none`, profile });
      continue;
    }
    const schema = profiles.get(profile);
    if (!schema) throw new Error(`no profile ${profile}`);
    const fits = ajv.compile(schema);
    if (fits(value)) continue;
    for (const { at, message } of sift(fits.errors ?? [])) add({ pointer: `${pointer}${at}`, message, profile });
  }
  return [...found.values()];
}

interface Finding {
  readonly at: string;
  readonly message: string;
}

/** Whether ajv met `inner` in a branch of the choice `outer`, at the same place of the descriptor or below it. */
const isWithin = (inner: ErrorObject, outer: ErrorObject): boolean =>
  inner !== outer &&
  inner.schemaPath.startsWith(`${outer.schemaPath}/`) &&
  `${inner.instancePath}/`.startsWith(`${outer.instancePath}/`);

/**
 * Where none of several alternatives fits, ajv says what is wrong with every one: for a single slip in a field, fifteen
 * messages for the fifteen types of fields. Kept is what is wrong with the alternative that was meant.
 */
function sift(errors: readonly ErrorObject[]): Finding[] {
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const outermost = choices.filter((choice) => !choices.some((other) => isWithin(choice, other)));
  const single = errors.filter((error) => !choices.includes(error) && !outermost.some((each) => isWithin(error, each)));
  return [
    ...single.map((error) => ({ at: error.instancePath, message: tell(error) })),
    ...outermost.flatMap((choice) =>
      siftChoice(
        choice,
        errors.filter((error) => isWithin(error, choice)),
      ),
    ),
  ];
}

function siftChoice(choice: ErrorObject, inner: readonly ErrorObject[]): Finding[] {
  const at = choice.instancePath;
  const branchOf = ({ schemaPath }: ErrorObject): string =>
    schemaPath
      .slice(choice.schemaPath.length + 1)
      .split('/', 1)
      .join('');
  const branches = [...Map.groupBy(inner, branchOf).values()];
  if (branches.length === 0) return [{ at, message: 'must fit one alternative alone, fits several' }];

  /** A branch for another `type` than the one given. */
  const otherType = (error: ErrorObject): boolean => error.keyword === 'enum' && error.instancePath === `${at}/type`;
  const meant = branches.filter((branch) => !branch.some(otherType));
  if (meant.length === 0) {
    const types = inner.filter(otherType);
    const known = types.flatMap(({ params }) => params['allowedValues'] as unknown[]);
    return [{ at: `${at}/type`, message: `must be one of ${known.join(', ')}${showFound(types[0]?.data)}` }];
  }
  const fewest = Math.min(...meant.map((branch) => branch.length));
  const nearest = meant.filter((branch) => branch.length === fewest).map(sift);
  if (nearest.length === 1) return nearest[0] ?? [];
  const messages = nearest.map((findings) =>
    findings.map((finding) => `${finding.at.slice(at.length)} ${finding.message}`.trim()).join(' and '),
  );
  return [{ at, message: [...new Set(messages)].join(', or ') }];
}

function tell({ keyword, message = 'does not fit', params, data }: ErrorObject): string {
  if (keyword === 'required') return message;
  const wanted = keyword === 'enum' ? `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}` : message;
  return `${wanted}${showFound(data)}`;
}

/** Of long values, how they begin. */
function showFound(data: unknown): string {
  const text = JSON.stringify(data) ?? 'nothing';
  return `, found ${text.length > 60 ? `${text.slice(0, 60)} …` : text}`;
}
