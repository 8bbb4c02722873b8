const api = window.parent.API;
api.LMSInitialize("");
api.LMSSetValue("cmi.core.lesson_status", "incomplete");
addEventListener("pagehide", () => {
  api.LMSSetValue("cmi.core.exit", "suspend");
  api.LMSFinish("");
});
