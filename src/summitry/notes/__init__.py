"""The notes: front matter as our own tree, the classes it is read into, and what is made from them."""
