// What both pages of the review share: words, requests, and options in two languages.
const desk = (() => {
  const review = page.data.review;
  const byId = (id) => document.getElementById(id);
  const message = byId("message");

  const say = (key, detail = "") => {
    message.classList.toggle("failed", key !== "saved");
    message.replaceChildren(page.both(review.words[key]), detail ? `: ${detail}` : "");
  };

  const post = async (path, body, headers = { "Content-Type": "application/json" }) => {
    try {
      const response = await fetch(path, { method: "POST", body, headers });
      const answer = await response.json();
      if (response.ok) return answer;
      say("failed", answer.error);
    } catch {
      say("unreachable");
    }
    return null;
  };

  const speakOptions = () => {
    const language = page.root.dataset.ui;
    for (const option of document.querySelectorAll("option[data-zh]")) option.textContent = option.dataset[language];
  };
  new MutationObserver(speakOptions).observe(page.root, { attributeFilter: ["data-ui"] });
  speakOptions();

  return { review, byId, say, post };
})();
