"""The words that the invented schools' web sites use."""
