/** Who issued a notice, read from the names that its file gives: `上海市普陀区民政局`, `海洲市民政局`. */
import { pinyin } from 'pinyin-pro';
import { shortArea } from '../text/area.ts';
import type { Issuer } from '../schema/notice.ts';

/** A bureau's name, taken apart. */
interface Named {
  /** `江苏省`; null where the name has none. */
  province: string | null;
  /** `上海市`; null where the name has none. */
  city: string | null;
  /** `普陀区`; null for a city's own bureau. */
  district: string | null;
}

const rank = '(?:自治州|自治县|自治旗|新区|地区|盟|区|县|旗|市)';
const province = '(?<province>[\\p{Script=Han}]{2,6}?(?:省|自治区))?';
const placeName = new RegExp(
  `^${province}(?:(?<city>[\\p{Script=Han}]{2,6}?(?:市|自治州|地区|盟))(?<district>[\\p{Script=Han}]{1,8}?${rank})|(?<only>[\\p{Script=Han}]{1,8}?${rank}))?$`,
  'u',
);
const bureau = /([\p{Script=Han}]{2,24}?)民政[局厅]/gu;
/** `普陀区民政工作要点`, `浦东新区2025年民政工作要点`: a place in a title, without its bureau. */
const titlePlace = /(?:^|《|年)([\p{Script=Han}]{2,16}?(?:省|市|区|县|旗))(?=(?:(?:19|20)\d{2}年)?民政)/u;
/** Words that run into a bureau's name from before it. */
const before =
  /^.*(?:印发|下发|关于|《|中共|来源|机构|单位|主办|承办|版权所有|网站|发布|由|年|的|和|与|及|至|为|在|到)/u;

/** A district without its city is recognised by these first characters of a document number. */
const municipalities: Readonly<Record<string, string>> = { 沪: '上海市', 京: '北京市', 津: '天津市', 渝: '重庆市' };

function takeApart(place: string): Named | null {
  const groups = placeName.exec(place)?.groups;
  if (!groups) return null;
  const {
    province: inProvince = null,
    city = null,
    district = null,
    only = null,
  } = groups as Record<string, string | undefined>;
  if (only === null) return city === null && inProvince === null ? null : { province: inProvince, city, district };
  return only.endsWith('市') || /自治州$|地区$|盟$/u.test(only)
    ? { province: inProvince, city: only, district: null }
    : { province: inProvince, city: null, district: only };
}

/** The places that a line names as having a bureau. */
function placesIn(line: string): Named[] {
  const words = line.replace(/\s+/gu, '');
  const named = [...words.matchAll(bureau)].map((match) => (match[1] ?? '').replace(before, ''));
  const titled = titlePlace.exec(words)?.[1];
  return [...named, ...(titled === undefined ? [] : [titled])].flatMap((place) => takeApart(place) ?? []);
}

export interface KnownFacts {
  /** Issuers of the notices that are there. */
  issuers: readonly Issuer[];
  /** What the maintainer said. */
  id?: string | undefined;
  name?: string | undefined;
  area?: string | undefined;
  city?: string | undefined;
  level?: Issuer['level'] | undefined;
}

/** The issuer as far as it can be determined: what is missing has to be asked. */
export type IssuerDraft = Partial<Issuer>;

/** `lines` in the order of their weight: title and signature first, the foot of a web page last. */
export function draftIssuer(lines: readonly string[], known: KnownFacts): IssuerDraft {
  const byId = known.issuers.find(({ id }) => id === known.id);
  if (byId) return byId;
  const places = [...(known.name === undefined ? [] : placesIn(known.name)), ...lines.flatMap(placesIn)];
  const [first] = places;
  const area = known.area ?? first?.district ?? first?.city ?? first?.province ?? undefined;
  const fuller = places.find((place) => place.city !== null && (place.district === area || place.city === area));
  const sign = lines.map((line) => /^([沪京津渝])/u.exec(line.trim())?.[1]).find((one) => one !== undefined);
  const isDistrict = known.level ? known.level === 'district' : area !== undefined && first?.district === area;
  const city =
    known.city ?? (isDistrict ? (fuller?.city ?? (sign === undefined ? undefined : municipalities[sign])) : area);
  const same = known.issuers.filter((one) => one.area === area && (city === undefined || one.city === city));
  if (known.id === undefined && same.length === 1 && same[0]) return same[0];
  const level: Issuer['level'] = isDistrict ? 'district' : 'city';
  const id = known.id ?? (area === undefined ? undefined : freeId(area, city, known.issuers));
  const name = known.name ?? nameOf(area, city, isDistrict);
  return {
    ...(id ? { id } : {}),
    ...(name ? { name } : {}),
    ...(area ? { area } : {}),
    ...(city ? { city } : {}),
    ...(area ? { level: known.level ?? level } : {}),
  };
}

function nameOf(area: string | undefined, city: string | undefined, isDistrict: boolean): string | null {
  if (area === undefined) return null;
  if (!isDistrict) return `${area}民政${/省$|自治区$/u.test(area) ? '厅' : '局'}`;
  return city === undefined ? null : `${city}${area}民政局`;
}

const spelled = (name: string): string =>
  pinyin(shortArea(name), { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z]+/gu, '');

/** `putuo`; `nanjing-gulou` where another city's 鼓楼区 has `gulou`. */
function freeId(area: string, city: string | undefined, issuers: readonly Issuer[]): string {
  const id = spelled(area);
  const taken = issuers.some((issuer) => issuer.id === id && (issuer.area !== area || issuer.city !== city));
  return taken && city !== undefined && city !== area ? `${spelled(city)}-${id}` : id;
}
