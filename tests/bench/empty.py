"""An empty Flask page, served the same way as ours: what the framework itself costs."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
def empty() -> str:
    """Nothing."""
    return ""
