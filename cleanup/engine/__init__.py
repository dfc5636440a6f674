"""Documents in, reports out; knows no disk, no screen and no LanguageTool."""
