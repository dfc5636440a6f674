"""What one document says in two ways, where its source says it in one."""
