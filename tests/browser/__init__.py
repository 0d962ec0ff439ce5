"""The site as people use it: in Chromium, with and without script, by touch and by keyboard."""
