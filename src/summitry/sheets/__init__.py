"""Raw CSV files as rows whose cells know where they stand, and the checks that all of these files share."""
