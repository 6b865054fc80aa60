/*
 * AssemblyScript: compiled to WebAssembly, see `UsualRows.ts`, which is the only caller.
 *
 * Reads rows as an API sends them as a rule: known members with texts, most of which were met before, an id of 24 hexadecimal
 * digits, a time in UTC; plain texts that are new it learns. It stops before any other row, for `RowReader` to read: so that there is
 * one place that knows what JSON allows, and here is only what is beyond doubt.
 */
import { allocate, areEqual } from './memory';
import { readHexWord } from './readHexWord';
import { hashOf, TextTable } from './TextTable';

/** Members: texts as in `textFields`, then the id and `createdAt`. */
const texts: i32 = 10;
const idMember: i32 = 10;
const timeMember: i32 = 11;
const members: i32 = 12;
/** Before the first member of a row. */
const noMember: i32 = 12;
/** Why a row was not read, if not for an unknown value of a member. */
const oddShape: i32 = -1;

const quote: u8 = 0x22;
const backslash: u8 = 0x5c;
const comma: u8 = 0x2c;
const brace: u8 = 0x7b;
const endBrace: u8 = 0x7d;
const dateBytes: usize = 11;

/** The code of a text that is met for the first time: the dictionaries are the caller's. */
@external('env', 'codeOfText')
declare function codeOfText(member: i32, at: usize, bytes: u32): u32;

@unmanaged
class Member extends TextTable {
  /** The name as it stands before a value, with the byte before it. */
  name: usize = 0;
  nameBytes: u32 = 0;
  /** The member that came after this one last. */
  next: i32 = 0;
}

let first: usize = 0;
let codes: usize = 0;
let ids: usize = 0;
let times: usize = 0;
let stride: usize = 0;
let date: usize = 0;
let dateMs: f64 = NaN;
let firstNext: i32 = 0;
let rowsEnd: usize = 0;
let stopped: usize = 0;
let stoppedAt: i32 = oddShape;

@inline
function memberOf(number: i32): Member {
  return changetype<Member>(first + <usize>number * offsetof<Member>());
}

@inline
function codeAt(member: i32, row: usize): usize {
  return codes + (<usize>member * stride + row) * 4;
}

/** @param rows the length of a block of rows @returns where the codes of a block are: a column of `rows` after the other */
export function start(rows: i32): usize {
  stride = <usize>rows;
  first = allocate(<usize>members * offsetof<Member>());
  // One more column than texts: nulls, which are written by others.
  codes = allocate(<usize>(texts + 1) * stride * 4);
  ids = allocate(stride * 12);
  times = allocate(stride * 8);
  date = allocate(dateBytes);
  for (let number = 0; number < texts; number++) memberOf(number).start();
  return codes;
}

/** Where the ids of a block are, three words a row. */
export function idsOf(): usize {
  return ids;
}

/** Where the times of a block are, in milliseconds. */
export function timesOf(): usize {
  return times;
}

/** Memory for bytes that the caller keeps. */
export function room(bytes: usize): usize {
  return allocate(bytes);
}

/** Sets how a member begins, as in `,"type":"`. */
export function setName(number: i32, at: usize, bytes: u32): void {
  const member = memberOf(number);
  member.name = at;
  member.nameBytes = bytes;
}

/** Learns the day that a time begins with, as in `2026-08-04T`. */
export function learnDate(at: usize, ms: f64): void {
  memory.copy(date, at, dateBytes);
  dateMs = ms;
}

/** Learns a text, see `TextTable.learn`. */
export function learnText(number: i32, at: usize, bytes: u32, code: u32): void {
  memberOf(number).learn(at, bytes, code);
}

/** Where the row begins that was not read. */
export function stoppedRow(): usize {
  return stopped;
}

/** The member whose value was not known, `oddShape` for anything else. */
export function stoppedMember(): i32 {
  return stoppedAt;
}

/** The position behind the rows that were read. */
export function endOfRows(): usize {
  return rowsEnd;
}

/**
 * Reads rows from `at` on, with the commas between them, into the block: from row `from` up to its end. The byte at the end
 * of the bytes is 0, which no known text, name or time contains, so that nothing matches across it.
 * @returns how many were read
 */
export function readRows(at: usize, from: i32): i32 {
  let row = <usize>from;
  rowsEnd = at;
  while (row < stride) {
    stopped = rowsEnd;
    stoppedAt = oddShape;
    if (row > <usize>from) {
      if (load<u8>(rowsEnd) !== comma) break;
      stopped++;
    }
    const end = readRow(stopped, row);
    // What stands in the block for this row already is written again, by whoever reads it.
    if (end === 0) break;
    rowsEnd = end;
    row++;
  }
  return <i32>row - from;
}

/** @returns the position after the row, 0 if it is not usual */
function readRow(at: usize, row: usize): usize {
  if (load<u8>(at) !== brace) return 0;
  let position = at;
  let before = noMember;
  let seen: u32 = 0;
  for (;;) {
    const number = readName(before, position);
    if (number < 0) break;
    position += memberOf(number).nameBytes;
    if (number < texts) position = readText(number, position, row);
    else position = number === idMember ? readId(position, row) : readTime(position, row);
    if (position === 0) return 0;
    before = number;
    seen |= <u32>1 << number;
  }
  const needed = (<u32>1 << idMember) | (<u32>1 << timeMember);
  return load<u8>(position) === endBrace && (seen & needed) === needed ? position + 1 : 0;
}

/** The member whose name stands here, -1 if there is none that is known. */
@inline
function readName(before: i32, at: usize): i32 {
  if (load<u8>(at) !== (before === noMember ? brace : comma)) return -1;
  const guess = before === noMember ? firstNext : memberOf(before).next;
  return hasName(guess, at) ? guess : findName(before, at);
}

function findName(before: i32, at: usize): i32 {
  for (let number = 0; number < members; number++) {
    if (!hasName(number, at)) continue;
    if (before === noMember) firstNext = number;
    else memberOf(before).next = number;
    return number;
  }
  return -1;
}

/** Whether a name stands here, whatever the byte before it is. */
@inline
function hasName(number: i32, at: usize): bool {
  const member = memberOf(number);
  return areEqual(member.name + 1, at + 1, member.nameBytes - 1);
}

/** Reads a value into the block. @returns the position after it, 0 if it is not known */
@inline
function readText(number: i32, at: usize, row: usize): usize {
  const member = memberOf(number);
  const recent = member.recentAt(at);
  const place = load<u32>(recent);
  if (!member.isAt(place, at)) return findText(number, at, row, recent);
  store<u32>(codeAt(number, row), member.codeOf(place));
  return at + member.bytesOf(place) + 1;
}

function findText(number: i32, at: usize, row: usize, recent: usize): usize {
  const member = memberOf(number);
  stoppedAt = number;
  let end = at;
  // Not plain is what is no ASCII, or an escape: it may be spelled otherwise than it is.
  let notPlain: i32 = 0;
  for (;;) {
    const bytes = v128.load(end);
    const isQuote = v128.eq<u8>(bytes, v128.splat<u8>(quote));
    const isControl = v128.lt<u8>(bytes, v128.splat<u8>(0x20));
    const isBackslash = v128.eq<u8>(bytes, v128.splat<u8>(backslash));
    const isHigh = v128.gt<u8>(bytes, v128.splat<u8>(0x7e));
    const found = v128.bitmask<u8>(v128.or(isQuote, isControl));
    const special = v128.bitmask<u8>(v128.or(isBackslash, isHigh));
    if (found !== 0) {
      // What stands behind the end does not count.
      notPlain |= special & (found - 1) & ~found;
      end += <usize>ctz(found);
      break;
    }
    notPlain |= special;
    end += 16;
  }
  if (load<u8>(end) !== quote) return 0;
  const bytes = <u32>(end - at);
  const hash = hashOf(at, bytes);
  let place = member.find(at, bytes, hash);
  if (place === 0) {
    if (notPlain !== 0 || !member.hasRoom(bytes)) return 0;
    place = member.add(at, bytes, hash, codeOfText(number, at, bytes));
  }
  stoppedAt = oddShape;
  store<u32>(recent, place);
  store<u32>(codeAt(number, row), member.codeOf(place));
  return end + 1;
}

function readId(at: usize, row: usize): usize {
  const a = readHexWord(at);
  const b = readHexWord(at + 8);
  const c = readHexWord(at + 16);
  // An id that begins with eight f is marked otherwise, see `packId`.
  if (((a | b | c) >> 32) !== 0 || a === 0xffff_ffff || load<u8>(at, 24) !== quote) return 0;
  store<u32>(ids + row * 12, <u32>a);
  store<u32>(ids + row * 12, <u32>b, 4);
  store<u32>(ids + row * 12, <u32>c, 8);
  return at + 25;
}

function readTime(at: usize, row: usize): usize {
  if (load<u64>(at) !== load<u64>(date) || load<u32>(at, 7) !== load<u32>(date, 7)) {
    stoppedAt = timeMember;
    return 0;
  }
  const hours = readTwoDigits(at + 11);
  const minutes = readTwoDigits(at + 14);
  const seconds = readTwoDigits(at + 17);
  if (hours > 23 || minutes > 59 || seconds > 59 || load<u8>(at, 13) !== 0x3a || load<u8>(at, 16) !== 0x3a) return 0;
  let ms = dateMs + <f64>(((hours * 60 + minutes) * 60 + seconds) * 1000);
  let end = at + 19;
  if (load<u8>(end) === 0x2e) {
    const hundredths = readTwoDigits(end + 1);
    const thousandth = <u32>load<u8>(end, 3) - 0x30;
    if (hundredths > 99 || thousandth > 9) return 0;
    ms += <f64>(hundredths * 10 + thousandth);
    end += 4;
  }
  if (load<u8>(end) !== 0x5a || load<u8>(end, 1) !== quote) return 0;
  store<f64>(times + row * 8, ms);
  return end + 2;
}

/** Above 99 if they are not two digits. */
@inline
function readTwoDigits(at: usize): u32 {
  const tens = <u32>load<u8>(at) - 0x30;
  const ones = <u32>load<u8>(at, 1) - 0x30;
  return tens > 9 || ones > 9 ? 100 : tens * 10 + ones;
}
