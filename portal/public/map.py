"""The choices on a map, and the pictures of its streets, which the portal fetches so that no browser has to."""

from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from urllib.parse import urlencode

from flask import Response, current_app, redirect, render_template, request
from flask.blueprints import BlueprintSetupState
from werkzeug.wrappers import Response as AnyResponse

from portal import __version__
from portal.domain.tile_source import picture_type, tile_source
from portal.domain.web_mercator import tile_named
from portal.operations.fetch_tile import TileDoor, TileMissing, TileUnavailable, fetch_tile
from portal.operations.keep_tiles import TileFolder
from portal.public.views import blueprint, root
from portal.web.answered_search import answered_search
from portal.web.cards import Cards
from portal.web.choice_map import choice_map, degrees_of, location_map
from portal.web.current import read_model
from portal.web.question_address import OF_THE_LIST, asked_again, elsewhere
from portal.web.search_form import SearchForm, cut_postcode

__all__ = ["blueprint", "root"]

DOOR = "tile_door"
# What of the map is drawn; no part of the question.
AREA = "area"
MAP_PROGRAM = "vendor/leaflet.js"
WEEK = 604_800
MEGABYTE = 1_000_000

blueprint.add_app_template_global(location_map, "location_map")
blueprint.add_app_template_global(degrees_of, "degrees_of")


@root.record
def prepare_tiles(state: BlueprintSetupState) -> None:
    """Each application has its own way to the tile server; a wrong address stops it from starting."""
    config, address = state.app.config, state.app.config["TILE_URL"]
    has_program = (Path(state.app.static_folder or "") / MAP_PROGRAM).is_file()
    state.app.jinja_env.globals["has_street_map"] = bool(address) and has_program
    if address:
        folder = Path(config["TILE_DIR"] or Path(state.app.instance_path) / "tiles")
        state.app.extensions[DOOR] = TileDoor(
            tile_source(address, loopback=config["TILE_LOOPBACK"]),
            TileFolder(folder, config["TILE_MEGABYTES"] * MEGABYTE),
            f"Taalschoolkiezer/{__version__}",
        )


@blueprint.get("/search-map")
def search_map() -> str | AnyResponse | tuple[str, int]:
    """The same question as the list's, answered on a map with the same list."""
    cut = cut_postcode(request.args)
    if cut is not None:
        return redirect(f"{request.path}?{urlencode(list(cut.items(multi=True)))}")
    model = read_model()
    form = SearchForm(request.args, today=model.catalogue.today)
    shown = {
        "catalogue": model.catalogue,
        "address": asked_again,
        "list_address": elsewhere("public.search", AREA),
        "waiting_address": elsewhere("public.worth_waiting", AREA, *OF_THE_LIST),
    }
    if not form.validate():
        return render_template("public/search_map.html", result=None, map=None, **shown), 400
    result = answered_search(model, form.criteria())
    drawn = choice_map(result, country=request.args.get(AREA) == "country")
    shown["cards"] = Cards(model.catalogue, result.page, None, None)
    return render_template("public/search_map.html", result=result, map=drawn, **shown)


@root.get("/tiles/<string(maxlength=2):zoom>/<string(maxlength=6):column>/<string(maxlength=6):row>.png")
def tile(zoom: str, column: str, row: str) -> AnyResponse:
    """One tile of the street map; empty answers where there is none, and where its server cannot be reached."""
    door = cast(TileDoor | None, current_app.extensions.get(DOOR))
    found = tile_named(zoom, column, row)
    if door is None or found is None:
        return no_tile(404)
    try:
        body = fetch_tile(door, found, datetime.now(UTC))
    except TileMissing:
        return no_tile(404)
    except TileUnavailable:
        return no_tile(502)
    answer = Response(body, mimetype=picture_type(body))
    answer.headers["Cache-Control"] = f"public, max-age={WEEK}"
    answer.add_etag()
    return answer.make_conditional(request)


def no_tile(status: int) -> Response:
    """Nothing to show, and nothing to remember."""
    return Response(status=status, headers={"Cache-Control": "no-store"})
