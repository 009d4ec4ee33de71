"""Fields that are typed in: rows and forms of them, patterns, and what is said under one."""
