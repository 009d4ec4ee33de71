"""Feature statistics: what data holds, as a table with small pictures, and one column in large."""
