"""Finds in the portal's own code every action that can come into the audit log, by reading the calls that note one."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import portal

ROOT = Path(portal.__file__).parent
PARAMETER = "action"


@dataclass
class Module:
    """A module's functions that take an action, the words that its names stand for, and what it imports."""

    tree: ast.Module
    takers: dict[str, ast.arguments] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)


def all_modules() -> dict[str, Module]:
    """The portal's modules by their dotted names."""
    found = {}
    for path in ROOT.rglob("*.py"):
        name = ".".join(["portal", *path.relative_to(ROOT).with_suffix("").parts])
        found[name] = read(ast.parse(path.read_text(encoding="utf-8")))
    return found


def read(tree: ast.Module) -> Module:
    """What one module defines and imports."""
    module = Module(tree)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and PARAMETER in names_of(node.args):
            module.takers[node.name] = node.args
        elif isinstance(node, ast.ImportFrom) and node.module:
            module.imported |= {alias.asname or alias.name: (node.module, alias.name) for alias in node.names}
        elif isinstance(node, ast.Assign):
            module.constants |= dict(assigned(node))
    return module


def names_of(arguments: ast.arguments) -> list[str]:
    """The names of the parameters in their order."""
    return [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def assigned(node: ast.Assign) -> Iterator[tuple[str, str]]:
    """Names with the plain words that they are given, one by one."""
    for target in node.targets:
        pairs = (
            zip(target.elts, node.value.elts, strict=False)
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
            else [(target, node.value)]
        )
        for left, right in pairs:
            if isinstance(left, ast.Name) and isinstance(right, ast.Constant) and isinstance(right.value, str):
                yield left.id, right.value


def noted_actions() -> tuple[set[str], list[str]]:
    """Every action that is noted anywhere, and the places where it cannot be told which one it is."""
    modules, actions, untold = all_modules(), set[str](), list[str]()
    for name, module in modules.items():
        for function in (node for node in ast.walk(module.tree) if isinstance(node, ast.FunctionDef)):
            for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
                for said in passed(call, module, modules):
                    words = spoken(said, function, module)
                    actions |= words or set()
                    untold += [] if words is not None else [f"{name}:{call.lineno}"]
    return actions, untold


def passed(call: ast.Call, module: Module, modules: dict[str, Module]) -> Iterator[ast.expr]:
    """What a call gives for the action: its own word for it, or the function's default."""
    taker = taker_of(call, module, modules)
    if taker is None:
        return
    names = names_of(taker)
    given = dict(zip(names, call.args, strict=False)) | {one.arg: one.value for one in call.keywords if one.arg}
    defaults = dict(zip(names[::-1], taker.defaults[::-1], strict=False))
    if PARAMETER in given or PARAMETER in defaults:
        yield given.get(PARAMETER) or defaults[PARAMETER]


def taker_of(call: ast.Call, module: Module, modules: dict[str, Module]) -> ast.arguments | None:
    """The parameters of the function that is called, where it takes an action."""
    if not isinstance(call.func, ast.Name):
        return None
    home, name = module.imported.get(call.func.id, ("", call.func.id))
    owner = modules.get(home) if home else module
    return owner.takers.get(name) if owner else None


def spoken(said: ast.expr, function: ast.FunctionDef, module: Module) -> set[str] | None:
    """The words that an expression can stand for; empty where the caller's callers say it, None where nobody can."""
    if isinstance(said, ast.Constant) and isinstance(said.value, str):
        return {said.value}
    if isinstance(said, ast.IfExp):
        both = [spoken(one, function, module) for one in (said.body, said.orelse)]
        return None if None in both else set[str]().union(*(one for one in both if one))
    if not isinstance(said, ast.Name):
        return None
    if said.id == PARAMETER and PARAMETER in names_of(function.args):
        return set()
    if said.id in module.constants:
        return {module.constants[said.id]}
    local = [node for node in ast.walk(function) if isinstance(node, ast.Assign)]
    values = [node.value for node in local if any(isinstance(t, ast.Name) and t.id == said.id for t in node.targets)]
    return spoken(values[0], function, module) if len(values) == 1 else None
