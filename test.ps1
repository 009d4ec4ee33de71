# Checks everything on Windows, headless: lint, format, types, import rules and tests; arguments go to pytest.
$ErrorActionPreference = "Stop"
Set-Location -LiteralPath $PSScriptRoot
. ./.ci/setup.ps1
$env:QT_QPA_PLATFORM = "offscreen"
$env:TF_CPP_MIN_LOG_LEVEL = "2"
$python = ".venv\Scripts\python.exe"
foreach ($check in @(@("-m", "ruff", "check", "."), @("-m", "ruff", "format", "--check", "."), @("-m", "mypy"))) {
    & $python @check
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}
& .venv\Scripts\lint-imports.exe
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
& $python -m pytest --ignore=tests/benchmarks --numprocesses=2 --dist=loadfile @args
exit $LASTEXITCODE
