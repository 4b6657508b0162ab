/**
 * A notice (通知) and the sidecar that an editor writes beside its text in `seeds/`.
 *
 * The sidecar `seeds/<notice>.yaml` describes `seeds/<notice>.txt`; the file name is the notice's id.
 * Everything that is special to one source (where it came from, its slips, its advertisements, hints
 * on its outline) is here, so that the converter need know none of it.
 */
import { z } from 'astro/zod';
import { lineSchema } from './line.ts';
import { readingSchema } from './reading.ts';
import { appliedCorrectionSchema, correctionSchema } from './correction.ts';

/** Ids are what a person would say: lower-case Latin words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    '编号是小写拼音、数字，用连字符连接 / an id is lower-case Latin words and digits joined by hyphens',
  );

/** The bureau that issues notices. The same id must carry the same particulars in every sidecar. */
export const issuerSchema = z.strictObject({
  /** `pudong`: the first part of the notice's id. */
  id: idSchema,
  /** The bureau's name as a citation gives it: `上海市浦东新区民政局`. */
  name: lineSchema,
  /** What readers call the place: `浦东新区`. */
  area: lineSchema,
  /** The municipality it belongs to: `上海市`. */
  city: lineSchema,
  /** A city's own bureau comes before its districts in every list. */
  level: z.enum(['city', 'district']),
});
export type Issuer = z.infer<typeof issuerSchema>;

export const partKindSchema = z.enum(['plan', 'summary', 'attachment']);
/** What kind of text a part is: 工作要点, 工作总结 or 附件. */
export type PartKind = z.infer<typeof partKindSchema>;

/** A text within the notice. Its id (`plan-2024`) is made from kind and year. */
export const partSchema = z.strictObject({
  id: idSchema,
  kind: partKindSchema,
  /** The year that the text is about, Gregorian: a summary of 2023 issued in 2024 has 2023. */
  year: z.number().int().min(1949).max(2100),
  title: z.string().min(1),
});
export type Part = z.infer<typeof partSchema>;

/** An address on the web with nothing in it that is not seen, and no name before its host (`https://mz.gov.cn@evil.cn/`). */
const addressSchema = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.domain,
    error:
      '应为 http:// 或 https:// 开头、带域名的网址 / expected an address that begins with http:// or https:// and names a host',
    abort: true,
  })
  .regex(
    /^https?:\/\/[^\s\p{C}\p{Z}@/]+(?:\/[^\s\p{C}\p{Z}]*)?$/iu,
    '网址里不能有空白、看不见的字符，也不能在域名前写用户名 / no blanks, no invisible characters, no name before the host',
  );

/** Where the text was obtained, as the reader is told. */
export const provenanceSchema = z.strictObject({
  /** `pdf`: taken from the bureau's PDF; `file`: from a Word or text file; `web`: from a web page; `republished`: from another's copy of it. */
  kind: z.enum(['pdf', 'file', 'web', 'republished']),
  /** One sentence in Chinese for the reader. */
  note: lineSchema,
  /** The address of the bureau's own publication, where it is known. */
  url: addressSchema.optional(),
  /** When the file was obtained there, ISO; left out where nobody noted it. */
  retrieved: z.iso.date().optional(),
  /** The file that the text was taken from, so that it can be traced. */
  received: z
    .strictObject({
      /** Its name as received. */
      name: lineSchema,
      sha256: z
        .string()
        .regex(
          /^[0-9a-f]{64}$/,
          '应为文件的 SHA-256 校验值，64 位数字和小写字母 / expected the SHA-256 of the file, 64 hexadecimal digits',
        ),
      /** True where `seeds/received/` holds it; a very large file is given by its checksum alone. */
      kept: z.boolean(),
    })
    .optional(),
});

/** `seeds/<notice>.yaml`, as an editor writes it. */
export const sidecarSchema = z.strictObject({
  issuer: issuerSchema,
  /** Full names of bureaus that issued it together with the issuer, in the order of the letterhead. */
  jointly: z.array(lineSchema).default([]),
  /** The year that the notice's plan is for, Gregorian. */
  year: z.number().int().min(1949).max(2100),
  /** The plan's title: `2024年浦东新区民政工作要点`. The title line in the text must agree, blanks aside. */
  title: lineSchema,
  /** 发文字号 (`浦民发〔2024〕8号`); null where the source gives none. Left out: as the text says. */
  number: lineSchema.nullable().optional(),
  /** Date of issue, ISO; null where the source gives none. Left out: as the text says. */
  date: z.iso.date().nullable().optional(),
  /** 主送机关, as the source gives it; null where it gives none. Left out: as the text says. */
  addressees: lineSchema.nullable().optional(),
  /** 公开属性 (`此件公开发布`); null where the source gives none. Left out: as the text says. */
  disclosure: lineSchema.nullable().optional(),
  source: provenanceSchema,
  /** When the notice was taken into this site, ISO: the order of the feed. */
  added: z.iso.date(),
  corrections: z.array(correctionSchema).default([]),
  /**
   * Lines that the pages repeat and that are not text (a running head, a footer), each as it is printed, blanks aside.
   * Every line that is just that is left out and listed.
   */
  furniture: z.array(z.string().min(1)).default([]),
  /** What the text's form alone cannot tell, decided by an editor. */
  outline: z
    .strictObject({
      /** Exact sentences that open a matter of their own within a paragraph. */
      runInHeadings: z.array(z.string().min(1)).default([]),
      /** Exact first sentences of items that look like headings and are not. */
      notHeadings: z.array(z.string().min(1)).default([]),
      /** Headings that open a half of the notice, where their words do not tell: `三、工作任务`. Given, they alone decide. */
      parts: z
        .array(
          z.strictObject({
            /** The heading as it is in the text, with or without its number; or how its paragraph begins. */
            heading: z.string().min(1),
            kind: z.enum(['plan', 'summary']),
            /** The year that the half is about. */
            year: z.number().int().min(1949).max(2100),
          }),
        )
        .default([]),
    })
    .prefault({}),
});
export type Sidecar = z.infer<typeof sidecarSchema>;

const placeSchema = { line: z.number().int().positive(), column: z.number().int().positive() };

/** A line of the source that belongs to its pages and not to its text. */
export const furnitureSchema = z.strictObject({
  /** `declared`: the sidecar names it. */
  kind: z.enum(['page-number', 'running-head', 'ruled-line', 'declared']),
  /** As printed. */
  text: z.string().min(1),
  ...placeSchema,
  /** Page on which it stands; null where the source's pages cannot be determined. */
  page: z.number().int().positive().nullable(),
});
export type FurnitureRecord = z.infer<typeof furnitureSchema>;

/** A kind of character, how often it occurs, and where first. */
const characterCountSchema = z.strictObject({
  /** `U+00AD`. */
  code: z.string(),
  count: z.number().int().positive(),
  ...placeSchema,
});

/** `content/notices/<notice>/notice.json`: the sidecar's particulars with what the text itself told. Generated. */
export const noticeSchema = z.strictObject({
  id: idSchema,
  issuer: issuerSchema,
  /** Bureaus that issued it together with the issuer. */
  jointly: z.array(z.string()).default([]),
  year: z.number().int(),
  title: z.string(),
  /** The title of the covering notice: `关于印发《…》的通知`; null where the source has none. */
  coverTitle: z.string().nullable(),
  number: z.string().nullable(),
  date: z.iso.date().nullable(),
  addressees: z.string().nullable(),
  disclosure: z.string().nullable(),
  source: provenanceSchema,
  added: z.iso.date(),
  /** When an editor read it as a whole; null where no decisions are held. */
  read: readingSchema.nullable().default(null),
  /** In the order that they are in. */
  parts: z.array(partSchema).min(1),
  /** Highest page that the source shows; null where its pages cannot be determined. */
  pages: z.number().int().positive().nullable(),
  /** Characters of the source, blanks aside, as proved on conversion. */
  characters: z.number().int().nonnegative(),
  /** What editors did to or noted on the source, in its order; the text of what was taken out is not repeated. */
  corrections: z.array(appliedCorrectionSchema),
  /** Lines left out as the furniture of pages, in their order. */
  furniture: z.array(furnitureSchema).default([]),
  /** Invisible characters left out, one record per kind. */
  invisible: z.array(characterCountSchema).default([]),
  /** Characters published as the ones that they stand for (`⻓` as `长`), one record per kind. */
  replaced: z.array(characterCountSchema.extend({ to: z.string() })).default([]),
});
export type Notice = z.infer<typeof noticeSchema>;

/** Full names of all bureaus that issued a notice, the one under which the site lists it first. */
export const issuerNames = ({ issuer, jointly }: Pick<Notice, 'issuer' | 'jointly'>): string[] => [
  issuer.name,
  ...jointly,
];
