/**
 * Currencies: a code of ISO 4217, a colon, and its signs and words between commas; after a bar those of languages that
 * write the comma as decimal mark. A word in small letters is read in any case, one with a capital only as it stands
 * here. A single capital is read before the digits only (N11.60, P5).
 */
export const currencyTable = `
USD: $, US$, US $, US-$, U.S.$, dolyar, dollar, dollars, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars, 달러, 불, 미국 달러, ドル, 米ドル, 美元, 美金 | us-dollar, dólar, dólares, dólares estadounidenses, dólares americanos, dollars américains, dollars us
EUR: €, euro, euros, 유로, ユーロ, 欧元, 歐元
GBP: £, pound, pounds, 파운드, ポンド, 英镑
KRW: ₩, won, 원, ウォン, 韩元
JPY: JP¥, yen, 円, 엔, 日元
CNY: CN¥, RMB, yuan, renminbi, 위안, 元, 人民币, 人民元, 元人民币
INR: ₹, Rs, Rs., rupee, rupees, 루피, ルピー
VND: ₫, dong, đồng
THB: ฿, Bt, baht, 바트, バーツ
PHP: ₱, P, Php, PhP
IDR: Rp, Rp., rupiah
MYR: RM, ringgit
NGN: ₦, N, naira
BDT: ৳, Tk, Tk., taka
RUB: ₽, ruble, rubles, rouble, roubles, 루블 | руб., рублей
TRY: ₺
ILS: ₪, shekels
BRL: R$, reais
CZK: Kč
PLN: zł, zloty, zlotys
ZAR: R, rand
KES: KSh, Ksh, Sh
GHS: GH₵, GH¢, cedis
UAH: ₴
SAR: SR
PEN: S/
AUD: A$, AU$
CAD: C$, CA$
HKD: HK$, 港元
TWD: NT$, 新台币, 新臺幣
NZD: NZ$
SGD: S$
MXN: MX$
CHF: Swiss francs | Franken, Schweizer Franken, francs suisses
XOF: FCFA, F CFA | francs CFA
`;

/** Names that several currencies share: the name and their codes. A figure keeps the name, unless `unit` is one of the codes. */
export const sharedTable = `
¥ JPY CNY: ¥
DH AED MAD: DH, Dh, Dhs, Dhs., dirham, dirhams
pesos MXN PHP ARS CLP COP CUP DOP UYU: peso, pesos
riyals SAR QAR OMR YER IRR: riyal, riyals, rial, rials
dinars KWD JOD IQD DZD TND LYD BHD RSD: dinar, dinars
francs CHF XOF XAF: franc, francs
kr SEK NOK DKK ISK: kr, kr., krone, kroner, krona, kronor
shillings KES TZS UGX: shilling, shillings
`;

/**
 * What is counted or measured: a unit, a colon, its words between commas, after a bar those of languages that write the
 * comma as decimal mark. `count` after the unit: whole things, so that a figure printed to the last one is exact.
 */
export const thingTable = `
units count: unit, units, vehicle, vehicles, cars, trucks, pieces, pcs, sets, containers, shipments, phones, smartphones, handsets, computers, 대, 台, 辆, 輛, 개, 個, 个, 件, 건, 척, 隻, 艘, 架, 部, 套 | Einheit, Einheiten, Stück, Fahrzeuge, Fahrzeugen, Pkw, Lkw, Autos, unidad, unidade, unidades, unité, unités, vehículos, veículos, véhicules, voitures, coches, autos, automóviles, automóveis, carros, veicoli, pièces, piezas, peças
people count: people, persons, passengers, visitors, tourists, workers, jobs, 人, 명, 名, 人次 | Personen, Menschen, personnes, personas, pessoas
days count: day, days, working day, working days, business day, business days, trading days, calendar days | Tag, Tage, Tagen, Arbeitstage, Arbeitstagen, jour, jours, jours ouvrables, día, días, días hábiles, dia, dias, dias úteis
TEU: TEU, TEUs, twenty-foot equivalent units, 20-foot equivalent units, 标箱, 标准箱 | EVP
tonnes: t, tonne, tonnes, metric tons, metric tonnes, 톤, トン, 吨 | Tonnen, toneladas
tons: ton, tons
kg: kg, kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, 公斤
bpd: bpd, b/d, barrels a day, barrels per day
barrels: barrel, barrels, bbl, 배럴, バレル, 桶 | barriles, barris, barils
hectares: ha, hectare, hectares, 公顷 | Hektar, hectáreas
litres: litre, liter, litres, liters, リットル, 升 | Liter, litros
m³: m³, cubic meters, cubic metres, 立方米 | Kubikmeter, mètres cubes, metros cúbicos
kWh: kWh, 千瓦时
MWh: MWh
GWh: GWh
TWh: TWh
`;

/** Words between an amount and what it is divided by: $4.3 a kilogram. */
export const perTable = `
per: a, an, per, / | pro, je, par, por
`;
