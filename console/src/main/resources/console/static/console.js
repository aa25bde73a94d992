// Shows times in the viewer's zone; UTC stays in the title.
(() => {
  const sameDay = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const otherDay = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });

  function local(time) {
    const at = new Date(time.dateTime);
    if (time.dataset.local || Number.isNaN(at.getTime())) {
      return;
    }
    time.dataset.local = 'yes';
    time.textContent = (at.toDateString() === new Date().toDateString() ? sameDay : otherDay).format(at);
  }

  const all = (within) => within.querySelectorAll('time[datetime]').forEach(local);
  document.addEventListener('DOMContentLoaded', () => all(document));
  document.addEventListener('htmx:load', (event) => {
    if (event.target instanceof Element) {
      if (event.target.matches('time[datetime]')) {
        local(event.target);
      }
      all(event.target);
    }
  });
})();

// Says when a page that updates itself has lost its connection.
(() => {
  const show = (lost) => (event) => {
    for (const note of event.target.querySelectorAll('[data-connection]')) {
      note.hidden = !lost;
    }
  };
  document.addEventListener('htmx:sseError', show(true));
  document.addEventListener('htmx:sseOpen', show(false));
})();
