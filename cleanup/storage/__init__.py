"""What the program keeps and finds for itself: shipped data, the cache folder, locks."""
