"""Go through briefs in a browser, correct them, and turn the corrections into gold."""
