"""LanguageTool on this machine: downloaded, verified, removed."""
