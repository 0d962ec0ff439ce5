"""What gunicorn serves."""

from portal.app import create_app
from portal.web.production import refuse_defaults

app = create_app()
refuse_defaults(app)
