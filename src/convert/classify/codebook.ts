import type { CodingRules } from '../../schema/coding-rule.ts';
import type { Cue, Theme } from '../../schema/theme.ts';
import { cuePieces } from '../../text/cue.ts';

/** One alternative of a cue, folded: a literal run, or the pieces of `A…B`. */
export interface CueWords {
  words: string;
  pieces: readonly string[];
  weight: number;
  where: Cue['where'];
}

/** A topic by its full id, with the cues that tell it from the theme's other topics. */
export interface TopicCues {
  id: string;
  /** As in the codebook; undefined for what has been there from the first. */
  since: string | undefined;
  collects: boolean;
  cues: readonly CueWords[];
}

/** A theme with its cues ready to be looked for. */
export interface ThemeCues {
  id: string;
  name: string;
  /** The theme's own cues and those of its topics that speak for it. */
  cues: readonly CueWords[];
  since: string | undefined;
  topics: readonly TopicCues[];
}

/** The codebook as the classifier uses it: the themes in order and the rules that weigh them against each other. */
export interface Codebook {
  themes: readonly ThemeCues[];
  rules: CodingRules;
  /** A theme's Chinese name, or its id where it has none. */
  nameOf: (theme: string) => string;
}

/** Makes the codebook ready: `A|B` is taken apart and folded once, and not for every passage. */
export function prepareCodebook(themes: readonly Theme[], rules: CodingRules): Codebook {
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  return {
    rules,
    nameOf: (theme) => names.get(theme) ?? theme,
    themes: themes.map((theme) => ({
      id: theme.id,
      name: theme.name,
      since: theme.since,
      cues: prepareCues([...theme.cues, ...theme.topics.flatMap((topic) => topic.cues)]),
      topics: theme.topics.map((topic) => ({
        id: `${theme.id}/${topic.id}`,
        since: topic.since,
        collects: topic.collects ?? false,
        cues: prepareCues([...topic.cues, ...topic.within]),
      })),
    })),
  };
}

export function prepareCues(cues: readonly Cue[]): CueWords[] {
  return cues.flatMap((cue) =>
    cue.words.split('|').map((words) => ({ words, pieces: cuePieces(words), weight: cue.weight, where: cue.where })),
  );
}
