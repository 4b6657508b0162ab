/** Titles and the verbs that govern them, in sentences of the notices and in invented ones. */
import { describe, expect, it } from 'vitest';
import { extractInstruments } from '../../src/convert/instrument.ts';
import { instrumentKey, instrumentNearKey, namePlacesThatFit, titlePlaces } from '../../src/model/instrument-key.ts';
import { citingClause, levelOf, yearsOf } from '../../src/model/number/instrument-facts.ts';
import { policyNamesIn } from '../../src/model/number/named-policy.ts';
import { listInstruments } from '../../src/model/number/instrument-view.ts';
import { corpus } from '../held-corpus.ts';

describe('extractInstruments', () => {
  it.each([
    ['出台《甲办法》，明确监管重点。', ['出台|甲办法']],
    ['推进《甲条例》的修订工作，', ['修订|甲条例']],
    ['推动《甲意见》出台，在全国率先探索。', ['出台|甲意见']],
    ['加强对《甲办法》、《乙条例》等法律法规的宣传力度', ['宣传|甲办法', '宣传|乙条例']],
    [
      '在贯彻落实《甲方案（2023-2025）》和《乙办法（试行）》的基础上',
      ['贯彻落实|甲方案（2023-2025）', '贯彻落实|乙办法（试行）'],
    ],
    ['抓好地方标准《甲要求》《乙指南》贯标工作', ['贯标|甲要求', '贯标|乙指南']],
    ['出台《甲指引》，推进修订《乙办法》。', ['出台|甲指引', '修订|乙办法']],
    ['印发《关于转发〈甲条例〉的通知》', ['印发|关于转发〈甲条例〉的通知']],
    ['转发《民政部关于贯彻《甲法》的通知》', ['转发|民政部关于贯彻《甲法》的通知']],
    ['研究制订本市《甲 乙的实施意见》，', ['研究制订|甲 乙的实施意见']],
    ['学习宣传贯彻新修改的《慈善法》', ['学习宣传贯彻|慈善法']],
    ['依据《甲规划》有序推进', ['依据|甲规划']],
    ['《甲条例》正式施行', ['|甲条例']],
    ['贯彻落实上海市《甲条例》', ['贯彻落实|甲条例']],
    ['修订宁州市临湖区《甲办法》', ['修订|甲办法']],
    ['学习宣传云岭自治州新修订的《甲条例》', ['学习宣传|甲条例']],
  ])('%s', (text, expected) => {
    const found = extractInstruments(text);
    expect(found.map(({ relation, title }) => `${relation}|${title}`)).toEqual(expected);
    for (const { span, title } of found) expect(text.slice(...span)).toBe(`《${title}》`);
  });

  it('finds none where a title never closes', () => {
    expect(extractInstruments('出台《甲办法，明确监管重点。')).toEqual([]);
  });
});

describe('what is only led to', () => {
  it.each([
    ['推动《甲意见》出台，', '推动', '出台'],
    ['配合市科委起草制定《甲方案》', '配合', '起草制定'],
    ['积极推进《甲条例》立法，', '积极推进', '立法'],
    ['出台《甲办法》，推动落实。', null, '出台'],
    ['贯彻落实《甲办法》', null, '贯彻落实'],
    ['抓好地方标准《甲要求》贯标工作', '抓好', '贯标'],
    ['着手筹备编制《甲图集》', '着手', '筹备编制'],
    ['牵头相关部门街镇落细落实《甲办法》', '牵头', '落细落实'],
    ['继续完善《甲规定》立法草案', null, '完善立法草案'],
    ['完善《甲规定》草根组织', null, '完善'],
  ])('%s', (text, hedge, relation) => {
    expect(extractInstruments(text)).toMatchObject([{ hedge, relation }]);
  });
});

describe('what the text tells of an instrument', () => {
  it('the clause, stops within a title aside', () => {
    const text = '全面推进，贯彻落实《甲，乙办法》和《丙：丁》的基础上，着力。';
    expect(extractInstruments(text).map(({ span }) => citingClause(text, span))).toEqual([
      '贯彻落实《甲，乙办法》和《丙：丁》的基础上',
      '贯彻落实《甲，乙办法》和《丙：丁》的基础上',
    ]);
    expect(citingClause('《甲法》', [0, 4])).toBe('《甲法》');
  });

  it.each([
    ['民法典', '', '国家'],
    ['上海市殡葬管理条例', '', '市'],
    ['青浦区社会组织登记管理实施细则', '', '区县'],
    ['浦东新区基本殡仪服务补贴', '', '区县'],
    ['上海市促进浦东新区社会组织发展若干规定', '', '市'],
    ['关于进一步为居村组织减负的若干措施', '认真落实市委《关于进一步为居村组织减负的若干措施》', '市'],
    ['规范实施指南', '细化完善《规范实施指南》', null],
    ['社会组织管理办法', '', null],
  ])('%s is of %s the level %s', (title, clause, level) => {
    expect(levelOf(title, clause)).toBe(level);
  });

  it('its years as printed', () => {
    expect(yearsOf('殡葬设施布局专项规划（2022—2035年）')).toBe('2022—2035年');
    expect(yearsOf('殡葬管理条例')).toBeNull();
  });

  it.each([
    ['推进浦东“医养结合十条”稳步落实，落实“社工激励关怀15条”，建设“一键通”。', ['医养结合十条', '社工激励关怀15条']],
    ['严格执行市委“一办法两清单”要求，落实“人才倍增”方案各项措施。', ['一办法两清单', '“人才倍增”方案']],
    ['深入推进“民政系统治本攻坚三年行动计划”，开展“家庭成长计划”。', ['民政系统治本攻坚三年行动计划']],
    ['制定基金会、社会服务机构换届指引，推动完善内部治理。', ['基金会、社会服务机构换届指引']],
    ['贯彻实施浦东新区社会力量参与服务型救助的指导意见，', ['浦东新区社会力量参与服务型救助的指导意见']],
    ['指导各区编制完成养老服务设施布局专项规划。', ['养老服务设施布局专项规划']],
    ['严格执行中央八项规定精神', ['中央八项规定']],
    ['推动《关于甲的实施意见》出台，落实《乙管理办法》', []],
    ['形成调研成果转化清单262项，完善常态管理措施，做好规划编制工作', []],
  ])('policies named without 《》, and nothing else: %s', (text, names) => {
    expect(policyNamesIn(text).map(({ name }) => name)).toEqual(names);
  });
});

const cited = (title: string, city = '上海市', area = city) => ({ title, issuer: { city, area } });
const places = titlePlaces(['上海市', '宁州市'], ['浦东新区', '青浦区', '普陀区', '临湖县']);

describe('instrumentKey', () => {
  it.each([
    ['上海市推进养老科技创新发展行动方案(2024-2027年)', '上海市推进养老科技创新发展行动方案（2024—2027年）'],
    ['浦东新区公益性安葬(放)设施建设和服务规范', '浦东新区公益性安葬（放）设施建设和服务规范'],
    ['上海社区救助顾问指导手册（试行）', '上海社区救助顾问指导手册'],
    [
      '关于加强低收入人口动态监测 做好分层分类社会救助工作的实施意见',
      '关于加强低收入人口动态监测做好分层分类社会救助工作的实施意见',
    ],
    ['中华人民共和国慈善法', '慈善法'],
    ['关于转发〈甲条例〉的通知', '关于转发《甲条例》的通知'],
  ])('%s and %s are one', (a, b) => {
    expect(instrumentKey(cited(a))).toBe(instrumentKey(cited(b)));
  });

  it.each([
    ['上海市“颐美乡村”养老服务提升计划（2024—2026年）', '上海“颐美乡村”养老服务行动方案（2024—2026年）'],
    ['上海市社会组织重大事项报告办法（试行）', '社会组织重大事项报告办法'],
    ['上海市基本养老服务清单（2023年版）', '上海市基本养老服务清单（2024年版）'],
  ])('%s and %s are two', (a, b) => {
    expect(instrumentKey(cited(a))).not.toBe(instrumentKey(cited(b)));
  });

  it('reads 本市 as the city of whoever cites, and 本区 as its district', () => {
    const title = '关于推进本市老年助餐工作的意见';
    expect(instrumentKey(cited(title))).toBe(instrumentKey(cited(title, '上海市', '青浦区')));
    expect(instrumentKey(cited(title))).not.toBe(instrumentKey(cited(title, '宁州市')));
    const own = '本区养老设施规划';
    expect(instrumentKey(cited(own, '上海市', '青浦区'))).not.toBe(instrumentKey(cited(own, '上海市', '普陀区')));
  });

  const nearTo = (a: ReturnType<typeof cited>, b: ReturnType<typeof cited>) =>
    instrumentNearKey(a, places) === instrumentNearKey(b, places) && namePlacesThatFit(a, b, places);
  const near = (a: string, b: string) => nearTo(cited(a), cited(b));

  it('takes any place of the corpus for one, whichever city it is in', () => {
    const [own, named] = ['关于推进本市老年助餐工作的意见', '关于推进宁州老年助餐工作的意见'];
    expect(nearTo(cited(own, '宁州市'), cited(named, '宁州市', '临湖县'))).toBe(true);
    expect(nearTo(cited(own), cited(named, '宁州市'))).toBe(false);
    expect(nearTo(cited('临湖县养老服务规范'), cited('养老服务规范'))).toBe(true);
  });

  it.each([
    ['上海市社会组织重大事项报告办法（试行）', '社会组织重大事项报告办法'],
    ['公益性安葬（放）设施建设和服务规范', '浦东新区公益性安葬（放）设施建设和服务规范'],
    ['上海市“颐美乡村”养老服务提升计划（2024—2026年）', '上海“颐美乡村”养老服务行动方案（2024—2026年）'],
    ['浦东新区社会组织高质量发展若干规定', '上海市促进浦东新区社会组织发展若干规定'],
    ['关于推进本市老年助餐工作的意见', '关于推进上海老年助餐工作的意见'],
  ])('%s and %s are near, for a hint', (a, b) => {
    expect(near(a, b)).toBe(true);
  });

  it.each([
    ['another place', '青浦区殡葬设施布局专项规划', '上海市殡葬设施布局专项规划'],
    ['another district', '青浦区养老行动方案', '上海市普陀区养老行动方案'],
    ['another term', '养老服务行动方案（2024—2026年）', '养老服务提升计划（2027—2029年）'],
    ['another kind', '上海市社会组织发展若干规定', '上海市社会组织发展实施细则'],
    ['another matter', '上海市社会组织登记若干规定', '上海市社会组织发展若干规定'],
    ['no district', '友社区服务规范', '服务规范'],
  ])('%s: %s and %s are not near', (_, a, b) => {
    expect(near(a, b)).toBe(false);
  });

  it('no more than four pairs of the five notices are near', async () => {
    const pairs = listInstruments(corpus).flatMap(({ title, near: others }) =>
      others.filter((other) => title < other).map((other) => [title, other].sort().join(' / ')),
    );
    expect(pairs.sort()).toEqual([
      '上海“颐美乡村”养老服务行动方案（2024—2026年） / 上海市“颐美乡村”养老服务提升计划（2024—2026年）',
      '上海市促进浦东新区社会组织发展若干规定 / 浦东新区社会组织高质量发展若干规定',
      '上海市社会组织重大事项报告办法（试行） / 社会组织重大事项报告办法',
      '公益性安葬(放)设施建设和服务规范 / 浦东新区公益性安葬（放）设施建设和服务规范',
    ]);
  });
});
