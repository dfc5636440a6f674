"""Which of the matches of LanguageTool are worth showing."""
