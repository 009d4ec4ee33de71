# The set-up of run.ps1 and test.ps1, on first use and again when the lock file has changed.
# uv goes into .tools; it finds, or fetches, a Python 3.10 or 3.11 for .venv.
$lock = "requirements.lock"
$done = ".venv\$lock.done"
$stamp = (Get-FileHash -LiteralPath $lock).Hash
if ((Test-Path -LiteralPath $done) -and ((Get-Content -LiteralPath $done) -eq $stamp)) { return }

function Stop-SetUp([string] $why) {
    [Console]::Error.WriteLine("set-up: $why")  # Write-Error would end here, with a page of its own words
    exit 1
}

$uv = ".tools\uv\Scripts\uv.exe"
if (-not (Test-Path -LiteralPath $uv)) {
    Write-Host "set-up: getting uv into .tools"
    $launcher = Get-Command py, python -ErrorAction SilentlyContinue | Select-Object -First 1
    if (-not $launcher) { Stop-SetUp "Python 3 is needed to begin with; install it and try again" }
    & $launcher.Source -m venv .tools\uv
    if ($LASTEXITCODE -ne 0) { Stop-SetUp "the folder .tools could not be made" }
    $version = (Select-String -LiteralPath .ci\uv -Pattern '^version=(.+)$').Matches[0].Groups[1].Value
    & .tools\uv\Scripts\python.exe -m pip install --quiet --disable-pip-version-check "uv==$version"
    if ($LASTEXITCODE -ne 0) { Stop-SetUp "uv could not be installed; is there a network connection to a package index?" }
}
Write-Host "set-up: installing the packages of $lock"
& $uv venv --quiet --allow-existing --python ">=3.10,<3.12" .venv
if ($LASTEXITCODE -ne 0) { Stop-SetUp "Python 3.10 or 3.11 is needed, and uv could neither find nor fetch one" }
& $uv pip sync --python .venv\Scripts\python.exe --require-hashes --compile-bytecode $lock
if ($LASTEXITCODE -ne 0) { Stop-SetUp "the packages could not be installed" }
Set-Content -LiteralPath $done -Value $stamp
