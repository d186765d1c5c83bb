import type { Question } from "../../docs/playground/reading.ts";

/** What somebody pastes, what the page asks, and what it then reads: month by month, or the refusal beside the field. */
export interface Paste {
  readonly name: string;
  readonly text: string;
  /** The questions, each with the answer that this test gives. */
  readonly asks?: readonly (readonly [Question, string])[];
  readonly column?: number;
  readonly reads?: readonly string[];
  readonly refuses?: string;
  /** Something that is said aloud. */
  readonly says?: string;
}

const eleven = (value: string) => [`2024-11 ${value}`, "2024-12 61.4"];

export const pastes: readonly Paste[] = [
  {
    name: "thousands commas",
    text: "Month\tExports\n2024-11\t56,310\n2024-12\t61,400",
    asks: [["written", "1,234.5"]],
    reads: ["2024-11 56310", "2024-12 61400"],
    says: "Figures: “56,310” is read as 56310.",
  },
  {
    name: "thousands commas that can be nothing else",
    text: "Month\tExports\n2024-11\t56,310,123\n2024-12\t61,400",
    reads: ["2024-11 56310123", "2024-12 61400"],
  },
  {
    name: "2024년 11월",
    text: "2024년 11월\t56.31\n2024년 12월\t61.4",
    reads: eleven("56.31"),
    says: "Periods: “2024년 11월” is read as Nov 2024.",
  },
  { name: "2024年11月", text: "2024年11月,56.31\n2024年12月,61.4", reads: eleven("56.31") },
  { name: "2024.11", text: "2024.11\t56.31\n2024.12\t61.4", reads: eleven("56.31") },
  { name: "202411", text: "202411,56.31\n202412,61.4", reads: eleven("56.31") },
  { name: "2024-11-01", text: "2024-11-01,56.31\n2024-12-01,61.4", reads: eleven("56.31") },
  { name: "Nov-24", text: "Nov-24,56.31\nDec-24,61.4", reads: eleven("56.31") },
  { name: "11/2024", text: "11/2024,56.31\n12/2024,61.4", reads: eleven("56.31") },
  {
    name: "a decimal comma",
    text: "2024-11;56,31\n2024-12;61,4",
    reads: eleven("56.31"),
    says: "Figures: “56,31” is read as 56.31.",
  },
  {
    name: "(5288)",
    text: "2024-11\t(5288)\n2024-12\t61.4",
    reads: eleven("-5288"),
    says: "Brackets are a minus: “(5288)”.",
  },
  { name: "−5288", text: "2024-11\t−5288\n2024-12\t61.4", reads: eleven("-5288") },
  {
    name: "60752p",
    text: "2024-11\t60752p\n2024-12\t61.4",
    reads: eleven("60752"),
    says: "Marks after figures are left away: “p”.",
  },
  { name: "a - cell, no figure", text: "2024-11\t-\n2024-12\t61.4", asks: [["dash", "missing"]], reads: eleven("–") },
  { name: "a - cell, zero", text: "2024-11\t-\n2024-12\t61.4", asks: [["dash", "zero"]], reads: eleven("0") },
  {
    name: "a title row",
    text: "Exports of Korea\n\nMonth,USD bn\n2024-11,56.31\n2024-12,61.4",
    reads: eleven("56.31"),
    says: "Set aside: line 1, “Exports of Korea”.",
  },
  {
    name: "a total row",
    text: "Month,USD bn\n2024-11,56.31\n2024-12,61.4\nTotal,117.71",
    reads: eleven("56.31"),
    says: "Set aside: line 4, “Total 117.71”.",
  },
  {
    name: "sums of years among months",
    text: "2023\t632.2\n2024-10\t57.5\n2024-11\t56.31\n2024-12\t61.4\n2024\t683.6",
    reads: ["2024-10 57.5", ...eleven("56.31")],
    says: "Set aside: line 1, “2023 632.2”, line 5, “2024 683.6”.",
  },
  {
    name: "months as columns",
    text: "Item\t2024.11\t2024.12\tSum\nChips\t12.5\t14.5\t27\nAll\t56.31\t61.4\t117.71",
    column: 2,
    reads: eleven("56.31"),
    says: "The periods run across: lines and columns were exchanged.",
  },
  {
    name: "months by years",
    text: "월\t2023\t2024\t합계\n11월\t55.7\t56.31\t112.01\n12월\t57.6\t61.4\t119\n합계\t113.3\t117.71\t231",
    reads: ["2023-11 55.7", "2023-12 57.6", ...eleven("56.31")],
    says: "Months and years cross: “11월” of “2023” is Nov 2023.",
  },
  {
    name: "years by months, the last ones still to come",
    text: "Exports in bn\nYear,Oct,Nov,Dec\n2023,55.1,55.7,57.6\n2024,57.5,56.31,",
    reads: ["2023-10 55.1", "2023-11 55.7", "2023-12 57.6", "2024-10 57.5", "2024-11 56.31"],
    says: "Set aside: line 1, “Exports in bn”.",
  },
  {
    name: "years with small figures are no months by years",
    text: "year,a,b\n2023,1,2\n2024,3,4",
    reads: ["2023 1", "2024 3"],
  },
  { name: "tabs", text: "month\tbn\n2024-11\t56.31\n2024-12\t61.4", reads: eleven("56.31") },
  { name: "semicolons", text: "month;bn\n2024-11;56.31\n2024-12;61.4", reads: eleven("56.31") },
  { name: "a byte order mark", text: "\uFEFFmonth,bn\r\n2024-11,56.31\r\n2024-12,61.4\r\n", reads: eleven("56.31") },
  { name: "a Korean header", text: "월,수출(2020=100)\n2024-11,56.31\n2024-12,61.4", reads: eleven("56.31") },
  {
    name: "a Japanese header",
    text: "年月\t輸出額（100万円）\n2024年11月\t56.31\n2024年12月\t61.4",
    reads: eleven("56.31"),
  },
  {
    name: "a German file with 1.056",
    text: "Monat;Ausfuhr\nNov. 2024;1.056\nDez. 2024;1.112",
    asks: [["written", "1.234,5"]],
    reads: ["2024-11 1056", "2024-12 1112"],
    says: "Figures: “1.056” is read as 1056.",
  },
  {
    name: "the same as English writes",
    text: "month;bn\n2024-11;1.056\n2024-12;1.112",
    asks: [["written", "plain"]],
    reads: ["2024-11 1.056", "2024-12 1.112"],
  },
  {
    name: "imports kept as negative figures",
    text: "month,imports\n2024-11,-56.31\n2024-12,-61.4",
    reads: ["2024-11 -56.31", "2024-12 -61.4"],
  },
  {
    name: "triangles and a dash: two questions",
    text: "2024-10\t-\n2024-11\t△56.31\n2024-12\t61.4",
    asks: [
      ["dash", "zero"],
      ["triangle", "minus"],
    ],
    reads: ["2024-10 0", ...eleven("-56.31")],
  },
  {
    name: "a year and the next, or a month",
    text: "2009-10,5\n2010-11,6",
    asks: [
      ["periods", "year-and-next"],
      ["firstMonth", "4"],
    ],
    reads: ["2009 5", "2010 6"],
    says: "Periods: “2009-10” is read as FY2009-10, Apr 2009 to Mar 2010.",
  },
  {
    name: "fiscal years by both of their years",
    text: "2023/24;5\n2024/25;6",
    asks: [["firstMonth", "7"]],
    reads: ["2023 5", "2024 6"],
    says: "Periods: “2023/24” is read as FY2023-24, Jul 2023 to Jun 2024.",
  },
  {
    name: "the same in other writings",
    text: "FY23–24,5\n2024-2025,6",
    asks: [["firstMonth", "4"]],
    reads: ["2023 5", "2024 6"],
  },
  {
    name: "fiscal years as columns",
    text: "Item\t2023-24\t2024-25\nChips\t1\t2\nAll\t5\t6",
    column: 2,
    asks: [["firstMonth", "4"]],
    reads: ["2023 5", "2024 6"],
  },
  {
    name: "FY2024",
    text: "FY2024,5\nFY2025,6",
    asks: [
      ["firstMonth", "10"],
      ["yearName", "end"],
    ],
    reads: ["2024 5", "2025 6"],
    says: "Periods: “FY2024” is read as FY2023-24, Oct 2023 to Sep 2024.",
  },
  {
    name: "FY24",
    text: "FY24\t5\nFY25\t6",
    asks: [
      ["firstMonth", "4"],
      ["yearName", "start"],
    ],
    reads: ["2024 5", "2025 6"],
  },
  {
    name: "2024年度",
    text: "年度\t輸出額\n2024年度\t5\n2025年度\t6",
    asks: [
      ["firstMonth", "4"],
      ["yearName", "start"],
    ],
    reads: ["2024 5", "2025 6"],
    says: "Periods: “2024年度” is read as FY2024-25, Apr 2024 to Mar 2025.",
  },
  {
    name: "fiscal years that are those of the calendar",
    text: "2024회계연도,5\n2025회계연도,6",
    asks: [["firstMonth", "1"]],
    reads: ["2024 5", "2025 6"],
  },
  {
    name: "plain years under a title that calls them fiscal and tells their months",
    text: "Exports by financial year (April-March)\nYear,bn\n2023,5\n2024,6",
    asks: [["yearName", "end"]],
    reads: ["2023 5", "2024 6"],
    says: "Periods: “2023” is read as FY2022-23, Apr 2022 to Mar 2023.",
  },
  {
    name: "quarters of fiscal years",
    text: "Q1 FY2024,5\nQ2 FY2024,6",
    asks: [
      ["firstMonth", "4"],
      ["yearName", "end"],
    ],
    reads: ["2023-Q2 5", "2023-Q3 6"],
    says: "Periods: “Q1 FY2024” is read as Q2 2023.",
  },
  {
    name: "a numbered month of a fiscal year",
    text: "FY2024-04,5\nFY2024-05,6",
    refuses: "Line 1: “FY2024-04” is not a period that is read.",
  },
  { name: "quarters", text: "4Q24,5\n1Q25,6", reads: ["2024-Q4 5", "2025-Q1 6"] },
  {
    name: "half-years of Korea",
    text: "2024년 상반기,5\n2024년 하반기,6",
    reads: ["2024-S1 5", "2024-S2 6"],
    says: "Periods: “2024년 상반기” is read as H1 2024.",
  },
  { name: "French names", text: "novembre 2024;56,31\ndécembre 2024;61,4", reads: eleven("56.31") },
  { name: "blanks between thousands", text: "2024-11;1 056,31\n2024-12;61,4", reads: eleven("1056.31") },
  {
    name: "years of two digits on either side of the century",
    text: "12/98,5\n11/99,6",
    asks: [["periods", "M/yy 1900"]],
    reads: ["1998-12 5", "1999-11 6"],
  },
  {
    name: "marks after periods",
    text: "2024.11\t56.31\n2024.12p\t61.4",
    reads: ["2024-11 56.31", "2024-12 61.4"],
    says: "Marks after periods are left away: “p”.",
  },
  {
    name: "provisional fiscal years",
    text: "2023-24\t5\n2024-25 (P)\t6",
    asks: [["firstMonth", "4"]],
    reads: ["2023 5", "2024 6"],
    says: "Marks after periods are left away: “(P)”.",
  },
  {
    name: "cells between blanks",
    text: "Month Exports\n2024-11 56.31\n2024-12 61.4",
    reads: ["2024-11 56.31", "2024-12 61.4"],
  },
  {
    name: "columns of blanks",
    text: "Month      Exports  Imports\nNov 2024   56.31    50.7\nDec 2024   61.4     54.9",
    reads: ["2024-11 56.31", "2024-12 61.4"],
  },
  {
    name: "a table between bars",
    text: "| Month | Exports |\n|---|---:|\n| 2024-11 | 56.31 |\n| 2024-12 | 61.4 |",
    reads: ["2024-11 56.31", "2024-12 61.4"],
  },
  {
    name: "a year and a month in two columns",
    text: "연도,월,수출\n2023,12,57.6\n2024,11,56.31\n2024,12,61.4\n2024,합계,117.71",
    reads: ["2023-12 57.6", "2024-11 56.31", "2024-12 61.4"],
    says: "Months and years cross: “12” of “2023” is Dec 2023.",
  },
  {
    name: "two columns of numbers that nobody calls months",
    text: "2024,11,56.31\n2024,12,61.4",
    refuses: "Line 2: This period is given twice.",
  },
  {
    name: "quarters of Korea",
    text: "2024.3/4\t5\n2024.4/4\t6",
    reads: ["2024-Q3 5", "2024-Q4 6"],
  },
  {
    name: "the same with a word",
    text: "2024년 3/4분기\t5\n2024년 4/4분기\t6",
    reads: ["2024-Q3 5", "2024-Q4 6"],
  },
  {
    name: "quarters in words",
    text: "Quarter 3, 2024\t5\nQuarter 4, 2024\t6",
    reads: ["2024-Q3 5", "2024-Q4 6"],
  },
  {
    name: "days before months",
    text: "30.11.2024;56,31\n31.12.2024;61,4",
    reads: ["2024-11 56.31", "2024-12 61.4"],
  },
  {
    name: "months up to another",
    text: "2024.1-11\t5",
    refuses: "Line 1: “2024.1-11” is not a period that is read.",
  },
  {
    name: "the same in Korean",
    text: "2024년 1~11월\t5",
    refuses: "Line 1: “2024년 1~11월” is not a period that is read.",
  },
  {
    name: "the same with its year last",
    text: "1-11.2024\t5",
    refuses: "Line 1: “1-11.2024” is not a period that is read.",
  },
  {
    name: "the same with names",
    text: "Jan.–Nov. 2024\t5",
    refuses: "Line 1: “Jan.–Nov. 2024” is not a period that is read.",
  },
  {
    name: "weeks",
    text: "2024-W11\t5",
    refuses: "Line 1: “2024-W11” is not a period that is read.",
  },
  {
    name: "years of an era",
    text: "令和6年11月\t5",
    refuses: "Line 1: “令和6年11月” is not a period that is read.",
  },
  {
    name: "an era of more than ten years",
    text: "平成30年4月\t5",
    refuses: "Line 1: “平成30年4月” is not a period that is read.",
  },
  {
    name: "the end of a fiscal year",
    text: "FYE Mar 2024\t5",
    refuses: "Line 1: “FYE Mar 2024” is not a period that is read.",
  },
  {
    name: "a scale word in a cell",
    text: "2024-11\t60.7b\n2024-12\t61.4",
    refuses: "Line 1: “60.7b” is not a figure that is read. Take the letters out, and say the scale in the unit.",
  },
  {
    name: "days as a spreadsheet counts them",
    text: "45597\t5\n45627\t6",
    refuses:
      "Line 1: “45597” may be a day as spreadsheets count them. Show the column as dates there, and copy it again.",
  },
  {
    name: "a month that does not exist",
    text: "2024-11,5\n2024-13,6",
    refuses:
      "Line 2: “2024-13” is not a period that is read. Write 2025-11 for a month, 2025-Q3, 2025-S2, 2025 or, for a fiscal year, FY2024-25.",
  },
];
