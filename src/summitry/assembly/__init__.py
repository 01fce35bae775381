"""From notes and authorities to the rows of the published tables, each cell with its place."""
