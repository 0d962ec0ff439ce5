"""The Flask extensions as objects; their settings live in `portal.config`, their wiring in `portal.app`."""

import re

from flask_compress import Compress
from flask_migrate import Migrate
from flask_security import Security
from flask_sqlalchemy import SQLAlchemy
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import Engine, MetaData
from sqlalchemy.orm import DeclarativeBase, declared_attr

from portal.sqlite_file import keep_watch


class Base(DeclarativeBase):
    """Parent of all models; the names of constraints are fixed so that migrations can speak of them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )

    @declared_attr.directive
    def __tablename__(cls) -> str:
        """`CourseInstance` is kept in `course_instance`."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).lower()


db = SQLAlchemy(model_class=Base)
migrate = Migrate(render_as_batch=True)
compress = Compress()
security = Security()
csrf = CSRFProtect()
keep_watch(Engine)
