"""policylint as it is delivered: a wheel, an sdist, an editable checkout, a git address, and pre-commit's own install.

These build and install, so they need a package index: `pytest -m packaging`. Nothing is built in the checkout itself.
"""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging

ROOT = Path(__file__).parent.parent
WAYS = ("wheel", "sdist", "editable", "git")
IGNORED = shutil.ignore_patterns(
    ".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "build", "dist", "*.egg-info"
)
BIN = "Scripts" if sys.platform == "win32" else "bin"


def run(*command: str | Path, cwd: Path, code: int = 0, **environment: str) -> str:
    """Run a command, hold it to its exit code, and give what it printed."""
    clean = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME")}
    clean |= {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1", "NO_COLOR": "1", "COLUMNS": "100", **environment}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == code, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def git(*arguments: str, cwd: Path) -> str:
    who = {f"GIT_{role}_{part}": "tests@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    nowhere = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return run("git", "-c", "core.hooksPath=.git/hooks", *arguments, cwd=cwd, **who, **nowhere)


def committed(folder: Path) -> Path:
    """The folder, as a git repository in which everything is committed."""
    git("init", "--quiet", "--initial-branch=main", cwd=folder)
    git("add", "--all", cwd=folder)
    git("commit", "--quiet", "--no-verify", "--message=everything", cwd=folder)
    return folder


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout, committed to a git repository of its own."""
    folder = tmp_path_factory.mktemp("copy") / "policylint"
    shutil.copytree(ROOT, folder, ignore=IGNORED)
    return committed(folder)


@pytest.fixture(scope="session")
def built(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sdist, and the wheel that is built from it."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", out, tree, cwd=out)
    [wheel] = out.glob("*.whl")
    [sdist] = out.glob("*.tar.gz")
    return {"wheel": wheel, "sdist": sdist}


@pytest.fixture(scope="session")
def installed(tree: Path, built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The programs' folder of a fresh environment in which policylint was installed in one of the ways."""
    made: dict[str, Path] = {}

    def install(way: str) -> Path:
        if way not in made:
            folder = tmp_path_factory.mktemp(way)
            run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
            programs = folder / "venv" / BIN
            what = {"editable": ["-e", str(tree)], "git": [f"git+{tree.as_uri()}"]}
            run(programs / "python", "-m", "pip", "install", *what.get(way, [str(built.get(way))]), cwd=folder)
            made[way] = programs
        return made[way]

    return install


@pytest.fixture
def example(tree: Path, tmp_path: Path) -> Path:
    """The example, far from the checkout."""
    shutil.copytree(tree / "examples", tmp_path / "examples")
    return tmp_path


def shipped(folder: Path) -> dict[str, bytes]:
    """The rule, knowledge and schema files below a folder, by their path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for part in ("rules", "schemas")
        for path in sorted((folder / part).rglob("*.*"))
    }


@pytest.mark.parametrize("way", WAYS)
def test_the_main_job_runs_as_in_the_checkout(
    way: str, tree: Path, installed: Callable[[str], Path], example: Path
) -> None:
    arguments = ("check", "examples", "--lang", "nl", "--today", "2026-06-01")
    here = run(sys.executable, "-m", "policylint", *arguments, cwd=example, code=1, PYTHONPATH=str(tree))
    there = run(installed(way) / "policylint", *arguments, cwd=example, code=1)
    assert there == here
    assert "theme-without-kamerstuk" in there


@pytest.mark.parametrize("way", WAYS)
def test_the_rules_and_the_knowledge_were_read_when_it_was_built(
    way: str, installed: Callable[[str], Path], tmp_path: Path
) -> None:
    code = (
        "from policylint import cache, rules, shipped; cache.kept = None; rules.builtin(); shipped.shipped(('lines',))"
    )
    run(installed(way) / "python", "-c", code, cwd=tmp_path)


@pytest.mark.parametrize("way", WAYS)
def test_the_rules_are_those_of_the_checkout(
    way: str, tree: Path, installed: Callable[[str], Path], tmp_path: Path
) -> None:
    files = [
        path for path in (tree / "rules").rglob("*.yaml") if re.search(r"^kind: rule$", path.read_text("utf-8"), re.M)
    ]
    listed = run(installed(way) / "policylint", "rules", cwd=tmp_path)
    assert listed == run(sys.executable, "-m", "policylint", "rules", cwd=tmp_path, PYTHONPATH=str(tree))
    assert len(listed.splitlines()) == len(files) > 0


@pytest.mark.parametrize("way", WAYS)
def test_every_rule_knowledge_and_schema_file_arrives(
    way: str, tree: Path, installed: Callable[[str], Path], tmp_path: Path
) -> None:
    code = "from policylint import resources; print(resources.rules_dir()); print(resources.schemas_dir())"
    rules, schemas = run(installed(way) / "python", "-c", code, cwd=tmp_path).splitlines()
    assert Path(rules).parent == Path(schemas).parent
    assert shipped(Path(rules).parent) == shipped(tree)


@pytest.mark.parametrize("way", WAYS)
def test_what_is_installed_along_fits_together_and_leaves_the_extras_out(
    way: str, installed: Callable[[str], Path], tmp_path: Path
) -> None:
    run(installed(way) / "python", "-m", "pip", "check", cwd=tmp_path)
    code = "from importlib.util import find_spec as f; print([n for n in ('pydantic', 'pytest', 'hypothesis') if f(n)])"
    assert run(installed(way) / "python", "-c", code, cwd=tmp_path) == "[]\n"


@pytest.mark.parametrize("way", WAYS)
def test_it_runs_as_a_module_and_knows_its_version(way: str, installed: Callable[[str], Path], tmp_path: Path) -> None:
    code = "import policylint, importlib.metadata as m; print(policylint.__version__ == m.version('policylint'))"
    assert run(installed(way) / "python", "-c", code, cwd=tmp_path) == "True\n"
    assert run(installed(way) / "python", "-m", "policylint", "--version", cwd=tmp_path).startswith("policylint ")


def test_an_editable_install_sees_a_change_of_a_rule_at_once(
    tree: Path, installed: Callable[[str], Path], tmp_path: Path
) -> None:
    program = installed("editable") / "policylint"
    rule = tree / "rules" / "citations" / "theme-without-kamerstuk.yaml"
    text = rule.read_text("utf-8")
    rule.write_text(text.replace("en: A theme cites no Kamerstuk", "en: A theme cites nothing"), "utf-8")
    try:
        assert "A theme cites nothing" in run(program, "rules", "--lang", "en", cwd=tmp_path)
    finally:
        rule.write_text(text, "utf-8")


def test_the_wheel_holds_the_package_and_nothing_else(built: dict[str, Path]) -> None:
    with zipfile.ZipFile(built["wheel"]) as wheel:
        names = wheel.namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"policylint"}
    assert "policylint/py.typed" in names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    data = [name for name in names if name.startswith("policylint/_data/")]
    assert all(name.split("/")[2] in ("rules", "schemas") for name in data)
    made = ["policylint/_built/knowledge.marshal", "policylint/_built/rules.marshal"]
    assert sorted(name for name in names if name.startswith("policylint/_built/")) == made
    left = [name for name in names if name not in (*data, *made) and ".dist-info/" not in name]
    assert all(name.endswith((".py", "/py.typed")) for name in left)


def test_the_sdist_holds_all_that_the_tests_and_the_docs_need(built: dict[str, Path], tree: Path) -> None:
    with tarfile.open(built["sdist"]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    kept = {name for name in git("ls-files", cwd=tree).splitlines() if name != ".gitignore"}
    assert kept - names == set()


def test_the_first_command_of_the_readme_works_in_a_fresh_clone(tree: Path, tmp_path: Path) -> None:
    [first, *_] = re.findall(r"^```sh\n(.*?)^```", (tree / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    git("clone", "--quiet", str(tree), str(tmp_path / "clone"), cwd=tmp_path)
    printed = run("bash", "-euo", "pipefail", "-c", first, cwd=tmp_path / "clone")
    assert "PL101" in printed
    assert git("status", "--porcelain", cwd=tmp_path / "clone") == ""


CLEAN = """\
policylint: 1
kind: policy
id: schoon
title: Brief
language: nl
themes:
  - title: Rechtsstaat
    citations:
      - Kamerstuk 22112 Nr. 4361
"""
FAULTY = CLEAN.replace("schoon", "fout").partition("    citations")[0]


class Repository:
    """A repository of somebody's letters, with a hook of policylint and YAML of other sorts."""

    def __init__(self, folder: Path, hook: str, tree: Path, home: Path) -> None:
        self.folder = folder
        self._home = home
        folder.mkdir()
        revision = git("rev-parse", "HEAD", cwd=tree).strip()
        config = f"repos:\n  - repo: {tree.as_uri()}\n    rev: {revision}\n    hooks:\n      - id: {hook}\n"
        self.write(".pre-commit-config.yaml", config)
        self.write("docker-compose.yml", "services: {web: {image: nginx}}\n")
        self.write("pyproject.toml", "[project]\nname = 'letters'\n")
        self.write("schoon.yaml", CLEAN)
        committed(folder)

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    def hook(self, *staged: str, code: int) -> str:
        """What the hook says of what is staged."""
        git("add", *staged, cwd=self.folder)
        where = {"PRE_COMMIT_HOME": str(self._home), "GIT_CONFIG_GLOBAL": os.devnull}
        return run(sys.executable, "-m", "pre_commit", "run", "--color=never", cwd=self.folder, code=code, **where)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it installs."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def repository(tree: Path, home: Path, tmp_path: Path) -> Callable[[str], Repository]:
    return lambda hook: Repository(tmp_path / hook, hook, tree, home)


HOOKS = ("policylint", "policylint-files")


@pytest.mark.parametrize("hook", HOOKS)
def test_a_faulty_letter_fails_the_hook(hook: str, repository: Callable[[str], Repository]) -> None:
    letters = repository(hook)
    letters.write("fout.yaml", FAULTY)
    said = letters.hook("fout.yaml", code=1)
    assert "fout.yaml:7:12" in said
    assert "schoon.yaml" not in said


@pytest.mark.parametrize("hook", HOOKS)
def test_a_clean_letter_passes_the_hook(hook: str, repository: Callable[[str], Repository]) -> None:
    letters = repository(hook)
    letters.write("nieuw.yaml", CLEAN.replace("schoon", "nieuw"))
    assert "Passed" in letters.hook("nieuw.yaml", code=0)


@pytest.mark.parametrize("hook", HOOKS)
def test_yaml_of_other_sorts_passes_the_hook(hook: str, repository: Callable[[str], Repository]) -> None:
    letters = repository(hook)
    letters.write("docker-compose.yml", "services: {db: {image: postgres}}\n")
    assert "Passed" in letters.hook("docker-compose.yml", code=0)


@pytest.mark.parametrize("hook", HOOKS)
def test_a_repository_without_letters_passes_the_hook(hook: str, repository: Callable[[str], Repository]) -> None:
    letters = repository(hook)
    git("rm", "--quiet", "schoon.yaml", cwd=letters.folder)
    letters.write("docker-compose.yml", "services: {db: {image: postgres}}\n")
    assert "Passed" in letters.hook("docker-compose.yml", code=0)


def test_the_project_hook_sees_a_fault_beside_the_commit_and_the_files_hook_does_not(
    repository: Callable[[str], Repository],
) -> None:
    for hook, code in zip(HOOKS, (1, 0), strict=True):
        letters = repository(hook)
        letters.write("fout.yaml", FAULTY)
        git("add", "fout.yaml", cwd=letters.folder)
        git("commit", "--quiet", "--no-verify", "--message=a fault", cwd=letters.folder)
        letters.write("nieuw.yaml", CLEAN.replace("schoon", "nieuw"))
        assert ("fout.yaml:7:12" in letters.hook("nieuw.yaml", code=code)) == (code == 1)


def test_the_project_hook_runs_when_only_a_config_file_changes(repository: Callable[[str], Repository]) -> None:
    letters = repository("policylint")
    letters.write("policylint.toml", "ignroe = []\n")
    assert "did you mean `ignore`" in letters.hook("policylint.toml", code=1)


@pytest.mark.parametrize("hook", HOOKS)
def test_the_hook_can_be_tried_before_it_is_taken_into_use(
    hook: str, repository: Callable[[str], Repository], tree: Path, home: Path
) -> None:
    letters = repository(hook)
    letters.write("fout.yaml", FAULTY)
    git("add", "fout.yaml", cwd=letters.folder)
    where = {"PRE_COMMIT_HOME": str(home), "GIT_CONFIG_GLOBAL": os.devnull}
    tried = (sys.executable, "-m", "pre_commit", "try-repo", tree, hook, "--color=never")
    assert "fout.yaml:7:12" in run(*tried, cwd=letters.folder, code=1, **where)


def test_the_docs_site_can_be_made_and_has_no_broken_link(tree: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", tmp_path / "site", cwd=tree)
    for page in ("index.html", "tutorial/index.html", "format/index.html", "rules/theme-without-kamerstuk/index.html"):
        assert (tmp_path / "site" / page).is_file()


def test_an_installed_plugin_runs_where_a_config_names_it_and_nowhere_else(
    tree: Path, installed: Callable[[str], Path], tmp_path: Path
) -> None:
    programs = installed("wheel")
    shutil.copytree(tree / "examples" / "plugin", tmp_path / "plugin")
    run(programs / "python", "-m", "pip", "install", tmp_path / "plugin", cwd=tmp_path)
    letters = tmp_path / "brieven"
    letters.mkdir()
    (letters / "brief.yaml").write_text(CLEAN.replace("Rechtsstaat", "RECHTSSTAAT"), "utf-8")
    assert "CAPS001" not in run(programs / "policylint", "check", "--format", "concise", cwd=letters)
    named = 'plugins = ["policylint-house"]\nextend = ["policylint_house"]\n'
    (letters / "policylint.toml").write_text(named, "utf-8")
    assert "CAPS001" in run(programs / "policylint", "check", "--format", "concise", cwd=letters)
    assert run(programs / "policylint", "check", "--format", "counts", cwd=letters) == "brief.yaml\t1\n"
