import { chanceFrom } from './random.ts';

/** Words by frequency: first the commonest ones of the language, real, then coined ones for the long tail of a large text. */
export const WORDS = {
  en: vocabulary(
    `the of to in a and that for on is said by with has from as at it was its will government people year not are new
    company model data market report president country minister health election public video image language energy
    water school hospital court study million percent law police vaccine virus climate money tax city border army
    player movie photograph newspaper journalist scientist university laboratory research investment industry export
    import restriction shortage growth decline agreement negotiation semiconductor processor algorithm network software
    hardware satellite battery electricity pipeline harbour railway airport insurance pension wage inflation currency
    budget deficit parliament constitution referendum refugee migration earthquake flood drought wildfire`,
    coined(
      'b br c ch d dr gl gr h j k l m n p pl pr r s sc st t th tr v w',
      'a e i o ea oa',
      'n r l s t m nd nt rd st',
    ),
    30_000,
  ),
  es: vocabulary(
    `de la que el en y a los se del las un por con una su para es al lo como más gobierno país año empresa personas
    modelo datos mercado informe presidente ministro salud elección público imagen lengua energía agua escuela hospital
    tribunal estudio millones ley policía vacuna virus clima dinero impuesto ciudad frontera ejército jugador película
    fotografía periódico periodista científico universidad laboratorio investigación inversión industria exportación
    importación restricción escasez crecimiento acuerdo negociación procesador algoritmo red satélite batería
    electricidad ferrocarril aeropuerto seguro pensión salario inflación moneda presupuesto déficit parlamento
    constitución referéndum refugiado migración terremoto inundación sequía incendio`,
    coined('b br ch d f gr j l ll m n p r s t tr v z', 'a e i o á é í ó ia io', 'n r l s d'),
    20_000,
  ),
  zh: vocabulary(
    `的 在 了 和 是 有 对 中国 政府 公司 市场 数据 模型 技术 芯片 人工智能 报告 总统 国家 部长 卫生 选举 公众 视频 图像 语言 能源
    水 学校 医院 法院 研究 百万 法律 警察 疫苗 病毒 气候 资金 税收 城市 边境 军队 记者 科学家 大学 实验室 投资 工业 出口 进口
    限制 短缺 增长 协议 谈判 处理器 算法 网络 软件 硬件 卫星 电池 电力 铁路 机场 保险 工资 通货膨胀 货币 预算 议会 宪法 难民`,
    coinedHan(
      '安百北本长城达大代德电东动方发风高工光国海合和华化机际家建江金经军科力联林明南能平气清人山上生时世市思天通文西新信学业永远运中州主',
    ),
    6_000,
  ),
} as const;

export type Language = keyof typeof WORDS;

function vocabulary(common: string, coin: (length: number) => string, size: number): readonly string[] {
  const words = new Set(common.split(/\s+/));
  // The rarer a word, the longer, so that nearly all are new.
  while (words.size < size) words.add(coin(words.size < size / 10 ? 2 : 3));
  return [...words];
}

/** Words that can be pronounced, made of beginnings, vowels and ends of syllables. */
function coined(beginnings: string, vowels: string, ends: string): (syllables: number) => string {
  const { from, happens } = chanceFrom(1);
  const [first, middle, last] = [beginnings.split(' '), vowels.split(' '), ends.split(' ')];
  const syllable = () => from(first) + from(middle) + (happens(0.4) ? from(last) : '');
  return (syllables) => Array.from({ length: syllables }, syllable).join('');
}

function coinedHan(characters: string): (length: number) => string {
  const { from } = chanceFrom(1);
  return (length) => Array.from({ length }, () => from(Array.from(characters))).join('');
}
