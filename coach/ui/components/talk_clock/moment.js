// Where one is in a talk. The same rules as coach/coaching/talk.py; a test holds the two together.
const ORDER = ["welcome", "frame", "my_intro", "questions", "turn", "give", "referral", "wrap", "reserve"];
const NEARLY = 2;

const totalOf = (blocks) => Math.max(0, ...blocks.map((block) => block.start + block.minutes));
const soonMinutes = (total) => (total <= 20 ? 3 : 5);

function toneOf(total, minute) {
  const left = total - minute;
  if (left <= 0) return "over";
  if (left <= NEARLY) return "nearly";
  return left <= soonMinutes(total) ? "soon" : "calm";
}

function cueOf(blocks, minute) {
  const part = (key) => blocks.find((block) => block.key === key);
  const questions = part("questions");
  const moments = [
    ["halfway", questions && questions.start + questions.minutes / 2],
    ["turn", part("turn")?.start],
    ["who_else", totalOf(blocks) - soonMinutes(totalOf(blocks))],
    ["wrap", part("wrap")?.start],
    ["stop", part("reserve")?.start],
  ];
  const come = moments.filter(([, moment]) => moment !== undefined && moment <= minute);
  return blocks.length && come.length ? come.at(-1)[0] : null;
}

function momentAt(blocks, minute) {
  const total = totalOf(blocks);
  const block = blocks.findLast((one) => one.start <= minute) ?? blocks[0] ?? null;
  return {
    block,
    blockLeft: block ? Math.max(0, block.start + block.minutes - minute) : 0,
    left: Math.max(0, total - minute),
    over: Math.max(0, minute - total),
    tone: toneOf(total, minute),
    cue: cueOf(blocks, minute),
  };
}

function nextQuestion(questions, ticks, block) {
  const place = (question) => ORDER.indexOf(question.block);
  const coming = questions.filter((one) => !one.deepen && !ticks[one.id] && place(one) >= ORDER.indexOf(block));
  return coming.sort((one, other) => place(one) - place(other))[0] ?? null;
}
