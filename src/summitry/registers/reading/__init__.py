"""What the text of a register's record says, read word by word; the words themselves are not kept."""
