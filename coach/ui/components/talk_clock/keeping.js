// What was noted, and the copy of it that waits in this browser until Python says that it is kept.
// Once it is, the copy goes: the notes are about people, and belong in one place.
const placeOf = (conversation) => `kopje-talk-${conversation}`;

const nothingNoted = () => ({
  started_at: null, ended_at: null, ticks: {}, notes: {}, free_note: "", minutes_over: 0, changed_at: 0,
});

function fromPython(kept) {
  const moment = (text) => (text ? Date.parse(text) : null);
  return { ...kept, started_at: moment(kept.started_at), ended_at: moment(kept.ended_at), changed_at: moment(kept.changed_at) };
}

function forPython(conversation, state) {
  const moment = (number) => (number ? new Date(number).toISOString() : null);
  return {
    ...state, conversation_id: conversation,
    started_at: moment(state.started_at), ended_at: moment(state.ended_at), changed_at: moment(state.changed_at),
  };
}

function waitingIn(text) {
  try {
    return { ...nothingNoted(), ...JSON.parse(text) };
  } catch {
    return nothingNoted();
  }
}

function readWaiting(conversation) {
  try {
    return waitingIn(localStorage.getItem(placeOf(conversation)));
  } catch {
    return nothingNoted(); // a browser that keeps nothing; then it is only as safe as the connection
  }
}

function keepWaiting(conversation, state) {
  try {
    if (state) localStorage.setItem(placeOf(conversation), JSON.stringify(state));
    else localStorage.removeItem(placeOf(conversation));
  } catch {
    // as above
  }
}

const newest = (...states) => states.reduce((best, one) => (one.changed_at > best.changed_at ? one : best));
