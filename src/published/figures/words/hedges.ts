/**
 * Words that hedge a figure: what they say, a colon, and the words between commas; after a bar those of languages that
 * write the comma as decimal mark. A word in small letters is read in any case. The first table stands before the
 * figure, the second after it; `inner` words stand between its digits and its scale word too (100多亿, 3만여).
 */
export const hedgeTable = `
about: about, around, some, roughly, approximately, approx., approx, close to, in the region of, 약, 대략, 約, およそ, 约, 大约, 大約 | circa, ca., ca, rund, etwa, ungefähr, zirka, environ, quelque, autour de, cerca de, alrededor de, aproximadamente, unos, unas, em torno de, por volta de
more than: more than, above, just over, just above, a little over, slightly over, topped, topping, exceeded, exceeding, in excess of, upwards of, surpassed, surpassing, 超过, 超過, 超, 逾 | mehr als, über, gut, plus de, más de, mais de, più di, oltre
over: over
at least: at least, no less than, not less than, no fewer than, 최소, 적어도, 少なくとも, 至少 | mindestens, au moins, al menos, por lo menos, pelo menos, no mínimo, almeno
nearly: nearly, just under, just below, just shy of, close on, approaching, 거의, 近, 将近, 接近, ほぼ | knapp, fast, nahezu, beinahe, près de, casi, quase
almost: almost | presque
less than: less than, fewer than, below, under, 不到, 不足 | weniger als, unter, moins de, menos de, meno di
up to: up to, no more than, not more than, at most, 최대, 最大, 最多 | höchstens, maximal, bis zu, jusqu'à, au plus, hasta, como máximo, até, no máximo, fino a
`;

export const suffixTable = `
about: 가량, 정도, 안팎, 내외, 程度, ほど, くらい, ぐらい, 前後, 左右, 上下
more than: 초과, 超, 強, or more than, 넘게, 余り
at least: 이상, 以上, or more | oder mehr, ou plus, o más, ou mais
nearly: 弱, 가까이, 近く
less than: 미만, 未満, 未满
up to: 이하, 以下, or less, or fewer
inner more than: 여, 余, 餘, 多
`;
