const query = new URLSearchParams(location.search);
fetch(query.get("fetch"), { method: "POST" });
