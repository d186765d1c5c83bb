/** The page in English. Sentences that hold a value are functions; a name that the page asks for by itself is a text. */
export const en = {
  // The frame of the page.
  pageTitle: "Playground – export-growth",
  playground: "playground",
  language: "Language",
  subtitle: "Growth of exports, exactly: your figures stay in this page and are sent nowhere.",
  whatToDo: "What to do",
  measureSeries: "Measure a series",
  checkFigures: "Check printed figures",
  answer: "The answer",
  figures: "Figures",
  verdict: "Verdict",
  linkToThis: "Link to this",
  linkCopied: "The link is copied; it also stands in the address bar.",
  linkInBar: "The link stands in the address bar.",
  tooMuchForLink: "This is too much for a link.",
  notLoaded: "The check of printed figures could not be loaded. Open the page anew.",
  linkTooLong: "The link is too long.",
  linkDamaged: "The link is damaged.",
  linkUnknown: "The link holds something that this page does not know.",
  exampleInstead: "The worked example is shown instead.",
  pageStays: "The page stays as it was.",
  choose: "choose…",
  none: "none",
  showCode: "Show the code",
  codeHelp:
    "TypeScript that prints what this page shows: npm install export-growth, save it as page.ts, run npx tsx page.ts.",
  copyCode: "Copy the code",
  copyTable: "Copy the table",
  downloadTable: "Download CSV",
  downloadPicture: "Download SVG",
  print: "Print",
  copied: "Copied.",
  notCopied: "The browser does not allow copying here.",
  footer:
    "Every number is computed in exact decimal arithmetic and rounded once, half away from zero; limits are rounded outwards. Data: Korea Customs Service; printed figures: a newspaper of 1 December 2025. Made with",

  // Dates and units.
  months: "January February March April May June July August September October November December".split(" "),
  monthOfYear: (year: string, month: number) => `${en.months[month - 1]?.slice(0, 3)} ${year}`,
  partOfYear: (year: string, part: string) => `${part} ${year}`,
  yearName: (year: string) => year,
  yearAndNext: (year: string) => `the year from ${year} to ${Number(year) + 1}`,
  fiscalYearName: (years: string) => `FY${years}`,
  fiscal: (name: string) => `fiscal ${name}`,
  yearFrom: (year: number, start: number) =>
    start === 1 ? `${year}` : `the year from ${en.months[start - 1]} ${year}`,
  fromTo: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  nouns: {
    monthly: ["month", "months"],
    quarterly: ["quarter", "quarters"],
    "half-yearly": ["half-year", "half-years"],
    annual: ["year", "years"],
  } as Readonly<Record<"monthly" | "quarterly" | "half-yearly" | "annual", readonly [string, string]>>,
  each: (noun: string) => `each ${noun}`,
  scaleWords: { 3: "thousand", 6: "million", 8: "hundred million", 9: "billion" } as Readonly<Record<number, string>>,
  amount: (text: string, scale: string, unit: string) => [text, scale, unit].filter(Boolean).join(" "),
  scales: [
    ["trillion", "1e12"],
    ["billion", "1e9"],
    ["million", "1e6"],
  ] as readonly (readonly [string, string])[],

  // What is pasted.
  dataLabel: "Data",
  ownFigures: "Your own figures",
  seriesExamples: {
    exports: "Korea's exports",
    imports: "Korea's imports",
    SEMICON: "Korea's exports of semiconductors",
    AUTO: "Korea's exports of automobiles",
    AUTO_PARTS: "Korea's exports of car parts",
    PETROCHEM: "Korea's exports of petrochemicals",
    PETRO_PRODUCT: "Korea's exports of petroleum products",
    STEEL: "Korea's exports of steel",
  } as Readonly<Record<string, string>>,
  exampleCredit: "Korea Customs Service",
  exampleScale: 9,
  howRead: "How this was read",
  periodsAndFigures: "Periods and figures",
  whatCanBePasted: "What can be pasted",
  pasteHelp:
    "CSV, or cells copied from a spreadsheet or a page: periods down a column or across a line. How periods and figures are written is read from the text and said below it; where it can be read in two ways, you are asked. An empty cell stands for no figure, and so do",
  periodsWritten: "Periods are written",
  firstMonthIs: "The first month of a year is",
  yearNamedBy: "Names of years mean",
  figuresWritten: "Figures are written",
  dashMeans: "A dash alone means",
  dashMissing: "no figure",
  dashZero: "zero",
  triangleMeans: "△ and ▲ mean",
  triangleMinus: "minus",
  trianglePlus: "up: no minus",
  signMeans: "All figures are below zero. They are",
  signKept: "what they seem: read as they stand",
  signTurned: "imports kept with a minus: read without it",
  figuresIn: "Figures in",
  totalForShares: "Total, for shares",
  title: "Title",
  credit: "Source",
  unit: "Unit",
  shownIn: "Shown in",
  asTheyAre: "as they are",
  thousands: "thousands",
  millions: "millions",
  hundredMillions: "hundred millions",
  billions: "billions",
  asOf: "As of",
  theLastPeriod: "the last period",
  placesOfRates: "Places of rates",
  yearStartsIn: "Year starts in",
  targetLabel: "Target, in the unit shown",
  targetYearLabel: "Year of the target",
  theLastOne: "the last one",
  pasteSomething: "Paste periods and figures: two columns, or two lines.",
  tooMuch: (millions: number) => `This is too much to read here (${millions} million characters; at most 2 million).`,
  atLine: (line: number, text: string) => `Line ${line}: ${text}`,
  columnNumber: (column: number) => `column ${column}`,
  notAPeriod: (cell: string) =>
    `${cell} is not a period that is read. Write 2025-11 for a month, 2025-Q3, 2025-S2, 2025 or, for a fiscal year, FY2024-25.`,
  daySerial: (cell: string) =>
    `${cell} may be a day as spreadsheets count them. Show the column as dates there, and copy it again.`,
  standsAlone: (cell: string) => `${cell} stands alone; a period and a figure are needed.`,
  noFiguresBelow: "There is a line of names, but no figures below it.",
  otherWidth: (cells: number, columns: number) =>
    `${cells} cells, where others have ${columns}.${cells > columns ? " A figure with commas in it needs quotes, or tabs between the cells." : ""}`,
  splitFigure: (figure: string) =>
    `${figure} may be one figure with a comma or two columns. Take the commas out, or put a line of names above.`,
  openQuote: "A quote opens a cell here, and none closes it at its end. Take it out, or close it.",
  periodTwice: "This period is given twice. Where rows are of several items, keep those of one.",
  tooFarApart: "The periods lie too far apart: a series holds at most 50,000 of them.",
  mixedFrequency: "This period is of another frequency than those before it: months and quarters do not mix.",
  noNumber: "There is no number here.",
  notANumber: (cell: string) => `${cell} is not a figure that is read.`,
  scaleInCell: "Take the letters out, and say the scale in the unit.",
  commasInCell: (plain: string) =>
    `If the commas part thousands, write ${plain}; if one is a decimal comma, write a point.`,
  writePoint: (plain: string) => `Write a decimal point: ${plain}.`,
  writeDigits: "Write digits as the other lines do, such as 61.04, without currency or percent signs.",
  periodsIn: (column: string) => `The periods stand in ${column}.`,
  turned: "The periods run across: lines and columns were exchanged.",
  crossed: (month: string, year: string, period: string) => `Months and years cross: ${month} of ${year} is ${period}.`,
  columnsAside: (columns: string) => `Set aside, since they are no periods: ${columns}.`,
  setAside: (lines: string, more: number) => `Set aside: ${lines}${more > 0 ? ` and ${more} more` : ""}.`,
  setAsideLine: (line: number, text: string) => `line ${line}, ${text}`,
  isRead: (cell: string, as: string) => (cell === as ? cell : `${cell} is ${as}`),
  withoutSeparators: "1234.5",
  eitherOr: (cell: string, values: readonly string[]) => `${cell} can be ${values.join(" or ")}`,
  askPeriods: "These periods can be read in two ways: choose one.",
  askFirstMonth: (months: readonly number[]) =>
    `Fiscal years: the text does not say in which month they start. ${
      months.length < 11
        ? `Only ${months.map((month) => en.months[month - 1]).join(", ")} can be read: otherwise write the periods of the calendar.`
        : "Often that is April (India, Japan), July (Australia, Pakistan) or October (United States): choose."
    }`,
  askYearName:
    "The year in which it starts names it in some countries (Japan), the one in which it ends in others (United States): choose.",
  askWritten: (examples: string) => `${examples}: choose how figures are written.`,
  askDash: "In some tables a dash is no figure, in others zero: choose.",
  askTriangle: "In some tables a triangle is a minus, in others it means up: choose.",
  periodsRead: (cell: string, period: string) => `Periods: ${cell} is read as ${period}.`,
  figuresRead: (cell: string, value: string) => `Figures: ${cell} is read as ${value}.`,
  bracketsRead: (cell: string) => `Brackets are a minus: ${cell}.`,
  periodMarks: (marks: string) => `Marks after periods are left away: ${marks}.`,
  flagsKept: (flags: string) => `Marks after figures are left away: ${flags}.`,

  // What is measured.
  answerFirst: "One choice is open: see the question beside the figures.",
  mendFirst: "No answer yet: see what is said beside the figures.",
  finding: (name: string, period: string, level: string | undefined, rate: string | undefined) => {
    const start = name === "" ? period : `${name}, ${period}`;
    if (level === undefined) return `${start}: no figure.`;
    if (rate === undefined) return `${start}: ${level}.`;
    const size = rate.replace(/^[+−]/, "");
    if (!/[1-9]/.test(size)) return `${start}: ${level}, unchanged on a year earlier.`;
    return `${start}: ${level}, ${rate.startsWith("−") ? "down" : "up"} ${size}% on a year earlier.`;
  },
  asPasted: "as pasted",
  changeOnYear: "Change on year",
  onSamePeriod: "on the same period of the year before",
  onYear: (rate: string) => `${rate} on year`,
  yearToDate: "Year to date",
  standingLabel: "Standing",
  noRecord: "no record",
  standing: (rank: number, of: number, noun: string, isTie: boolean) => {
    const ending = rank % 100 >= 11 && rank % 100 <= 13 ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
    return `${rank === 1 ? "Highest" : `${rank}${ending} highest`} of ${of} ${noun}${isTie ? ", with a tie" : ""}`;
  },
  highestInData: "highest in the data",
  highestSame: (name: string) => `highest ${name}`,
  highestToDate: "highest year to date",
  withHoles: " (with earlier figures missing)",
  level: "Level",
  onYearColumn: "On year",
  yearToDateOnYear: "Year to date on year",
  share: "Share",
  shareOnYear: "Share on year",
  points: "points",
  period: "Period",
  record: "Record",
  measures: "Measures",
  newestFirst: "newest first.",
  newestRows: (shown: number, all: number) => `The newest ${shown} of ${all} periods; the measures use all.`,
  ofSums: (reason: string) => reason.replace("no figure", "no sum"),
  reasons: {
    missing: "no figure",
    "missing-current": "no figure",
    "missing-base": "no figure a year before",
    "incomplete-year": "the year so far is not complete",
    "zero-base": "zero a year before",
    "negative-base": "below zero a year before",
    "sign-change": "below zero, from above zero",
    "zero-total": "the total is zero",
    "negative-total": "the total is below zero",
    "part-exceeds-total": "greater than its total",
    "target-met": "nothing more is needed: the target is met",
    "no-remaining-periods": "the year is over",
  },
  dataBegin: (period: string) => `The data begin in ${period}.`,
  dataEnd: (period: string) => `The data end in ${period}.`,
  writePeriodLike: (period: string) => `Write a period such as ${period}.`,

  // The target.
  target: "Target",
  targetCaption: "The target, and what the rest of the year must bring",
  writeYear: (year: string) => `Write a year, such as ${year}.`,
  noPeriodOf: (year: string) => `The data hold no period of ${year}.`,
  notEveryPeriodOf: (year: string) => `Not every period of ${year} so far has a figure, so its sum is not known.`,
  targetAboveZero: "Write a target above zero.",
  targetReasons: {
    "incomplete-year": "the year before is not complete in the data",
    "missing-base": "the same periods of the year before are not all there",
  } as Readonly<Record<string, string>>,
  notYet: "not yet",
  /** `through` is nothing where the figures are those of years. */
  targetMet: (year: string, size: string, through: string | undefined, isJust: boolean) => {
    const start = isJust ? `The target for ${year} is just met` : `${size} above the target for ${year}`;
    return `${start}${through === undefined ? "" : `, as of ${through}`}.`;
  },
  targetShort: (
    year: string,
    size: string,
    through: string | undefined,
    left: string | undefined,
    average: string | undefined,
    noun: string,
  ) => {
    const short = `${size} short of the target for ${year}`;
    if (through === undefined) return `${short}.`;
    const start = `${short}, as of ${through}`;
    if (left === undefined) return `${start}; the year is over.`;
    const needed = average === undefined || left.startsWith("1 ") ? "" : `, ${average} needed each ${noun}`;
    return `${start}, with ${left} to go${needed}.`;
  },
  achievedBy: (period: string) => `Reached by ${period}`,
  stillMissing: "Still missing",
  beyondTarget: "Above the target",
  attainment: "Share of the target reached",
  requiredAverage: (noun: string) => `Needed each ${noun} from now on, rounded up`,
  requiredChange: "Needed change on year, rounded up",
  passedLastYear: "Passed last year's total in",

  // The chart.
  changeCaption: (noun: string) => `Change on year by ${noun}, percent`,
  chartLabel: (heading: string, unit: string, noun: string, summary: string, change: string) =>
    `Bar chart: ${heading}, ${unit}, each ${noun}. ${summary}${change === "" ? "" : ` Change on year, latest: ${change}.`} The table holds every figure.`,
  highestLatest: (highest: string, latest: string) => `Highest: ${highest}. Latest: ${latest}.`,
  barsOf: (heading: string) => `Bars of ${heading}: arrow keys go from period to period`,
  recordWord: "a record: higher than all before in the data",
  noBar: (list: string) => `No bar: ${list}.`,
  noRate: (list: string) => `No change on year: ${list}.`,
  andMore: (count: number) => `${count} more`,
  newestDrawn: (drawn: number, all: number) => `The newest ${drawn} of ${all} periods are drawn.`,
  sourceIs: (source: string) => `Source: ${source}.`,
  dataBeginRecords: (period: string) =>
    `Dark bars are records, higher than all before in the data, which begin in ${period}.`,
};

/** Every text of the page; both languages have all of them. */
export type Words = typeof en;
