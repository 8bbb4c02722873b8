const api = window.parent.API_1484_11;
api.Initialize("");
api.SetValue("cmi.exit", "suspend");
api.SetValue("cmi.score.scaled", "0.9");
api.SetValue("cmi.score.raw", "90");
addEventListener("pagehide", () => api.Terminate(""));
