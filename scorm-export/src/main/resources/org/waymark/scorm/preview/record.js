/* How both LMSs of the preview keep a learner's record: at once, so that a commit can say whether it is kept. */
window.lmsKeeps = (where, record) => {
  'use strict';
  if (window.lmsFaults.save) return false;
  record.revision++;
  const body = JSON.stringify(record);
  try {
    const request = new XMLHttpRequest();
    request.open('POST', where, false);
    request.send(body);
    return request.status === 204;
  } catch {
    // A page that is closing may not wait for an answer.
    return navigator.sendBeacon(where, body);
  }
};
