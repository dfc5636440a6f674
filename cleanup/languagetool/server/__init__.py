"""The LanguageTool server of a user: started, found, supervised, stopped."""
