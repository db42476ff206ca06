"""Who is meant: names, offices, pronouns and plurals → mentions, and mentions → actors of the whole corpus."""
