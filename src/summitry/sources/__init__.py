"""Sources without their words: sentences, anchors, locators, the bibliography, and what is cited of them."""
