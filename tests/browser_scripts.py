"""What the tests let run inside a page."""

TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""Waits until what was changed is drawn."""
SETTLE = """async patience => {
  const drawn = (one) => one.shadowRoot?.querySelector('div > div > :not(style)')?.hidden === false;
  const settled = () => {
    const app = document.querySelector('[data-testid="stApp"]');
    return app && app.getAttribute('data-test-connection-state') === 'CONNECTED'
      && app.getAttribute('data-test-script-state') === 'notRunning'
      && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]')
      && [...document.querySelectorAll('[data-testid="stBidiComponentIsolated"]')].every(drawn);
  };
  const frame = () => new Promise(done => { requestAnimationFrame(done); setTimeout(done, 100); });
  const end = Date.now() + patience;
  while (!settled()) {
    if (Date.now() > end) throw new Error('What the last run drew did not come to rest');
    await frame();
  }
  await frame();
  await frame();
  return [...document.querySelectorAll('[data-testid="stException"]')].map(one => one.innerText);
}"""
"""Waits until the last run is on screen; gives the exceptions that stand there. Everything in one go: every
question to the browser costs time, and this one is asked after every run. A component of ours shows itself
when its script has filled it in."""
STEP = """address => {
  history.pushState({}, '', address);
  window.dispatchEvent(new PopStateEvent('popstate'));
}"""
"""Changes the address as the Back button does, which Streamlit answers with a run."""
SHINES = """scheme => (scheme === 'dark') === (
  getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor.match(/\\d+/)[0] < 128)"""
"""Tells whether the page shows light or dark, as is asked."""
VIOLATIONS = """async ([context, rules]) => {
  const only = rules ? { runOnly: { type: 'rule', values: rules } } : {};
  return (await axe.run(context ?? document, { resultTypes: ['violations'], ...only })).violations;
}"""
"""Holds the page, or a part of it, against all rules of axe-core or against some."""
