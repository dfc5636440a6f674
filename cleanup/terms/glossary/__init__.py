"""Users' glossaries: what columns they may have, and what terms they come to."""
