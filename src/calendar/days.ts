import { refuse, type Site } from "../base/errors.ts";
import { type Place, periodsPerYear } from "./period.ts";

/** Days of a period, counted from 1, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const spanText = /^([1-9]|[12]\d|3[01])-([1-9]|[12]\d|3[01])$/;
const dateText = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/;
const daysPerWeek = 7;

/** Reads a span such as `"1-20"`, or refuses it. */
export function readSpan(span: unknown, site: Site): Span {
  const match = typeof span === "string" ? spanText.exec(span) : null;
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  if (!(from <= to)) {
    refuse("invalid-option", 'must be days of a period such as "1-20"', { ...site, argument: "span" }, span);
  }
  return { from, to };
}

/** Reads a date such as `"2025-01-01"` as a day number, or refuses it. */
export function readDay(date: unknown, site: Site): number {
  const match = typeof date === "string" ? dateText.exec(date) : null;
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (isDay(year, month, day)) return firstDayOfMonth(year * 12 + month - 1) + day - 1;
  return refuse("invalid-option", 'must be a date such as "2025-01-01"', site, date);
}

/** Whether there is a day, in the years 0001 to 9999. */
export function isDay(year: number, month: number, day: number): boolean {
  const isMonth = Number.isInteger(year) && year >= 1 && year <= 9999 && Number.isInteger(month);
  return isMonth && month >= 1 && month <= 12 && Number.isInteger(day) && day >= 1 && day <= daysOfMonth(year, month);
}

/** How many days a month has, counted from 1 for January. */
export function daysOfMonth(year: number, month: number): number {
  return firstDayOfMonth(year * 12 + month) - firstDayOfMonth(year * 12 + month - 1);
}

/** The first day of a period, and the first one after it. */
export function daysOf({ frequency, ordinal }: Place): { readonly start: number; readonly end: number } {
  const months = 12 / periodsPerYear[frequency];
  return { start: firstDayOfMonth(ordinal * months), end: firstDayOfMonth((ordinal + 1) * months) };
}

/** The first of the days of a period that lie in a span, or of all of them, and the first day after the last one. */
export function daysWithin(place: Place, span: Span | undefined): { readonly start: number; readonly end: number } {
  const { start, end } = daysOf(place);
  return span === undefined ? { start, end } : { start: start + span.from - 1, end: Math.min(end, start + span.to) };
}

/** The day of the week of a day: 0 for a Sunday, 6 for a Saturday. */
export function weekdayOf(day: number): number {
  return day % daysPerWeek;
}

/**
 * The first day of a month of the Gregorian calendar, the month numbered from January of the year 0. Days are numbered
 * so that a Sunday is a multiple of 7.
 *
 * `Date.UTC` would read the years 1 to 99 as 1901 to 1999.
 */
function firstDayOfMonth(month: number): number {
  // Years that start in March have their leap day at the end.
  const months = month - 2;
  const year = Math.floor(months / 12);
  const sinceMarch = months - year * 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * sinceMarch + 2) / 5) + toSunday;
}

/** Brings 0001-01-01, day 306 since 0000-03-01 and a Monday, to a day number with the remainder 1. */
const toSunday = 3;
