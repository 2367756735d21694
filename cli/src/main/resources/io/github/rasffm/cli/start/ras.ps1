# SPDX-License-Identifier: Apache-2.0
# Completion of ras for PowerShell.
Register-ArgumentCompleter -Native -CommandName ras, ras.cmd -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $ras = $commandAst.CommandElements[0].Extent.Text.Trim('"', "'")
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text.Trim('"', "'") })
    # An empty argument would get lost on its way to a program.
    $new = @(if ($wordToComplete -eq '') { '--new' })
    & $ras complete $new '--' $words 2>$null | ForEach-Object {
        $value, $description = $_ -split "`t", 2
        if (-not $description) { $description = $value }
        if ($value -eq ':files') {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete)
        } else {
            $text = if ($value -match "[^\w.,:=\\/@+-]") { "'" + $value.Replace("'", "''") + "'" } else { $value }
            [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $description)
        }
    }
}
