# Opens the window on Windows; arguments go to the program: .\run.ps1 --workspace C:\runs
# The first call makes .venv and installs the locked packages into it.
$ErrorActionPreference = "Stop"
Set-Location -LiteralPath $PSScriptRoot
. ./.ci/setup.ps1
& .venv\Scripts\python.exe main.py @args
exit $LASTEXITCODE
