"""The shapes that the invented schools' web sites take."""
