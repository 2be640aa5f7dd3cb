using System.Diagnostics;

namespace Scenarios.Cli.Tests.Terminals;

/// <summary>The built command without a terminal: its output, in the order in which one file would receive it, and how it ended.</summary>
internal sealed record CommandRun(string Output, string Error, int ExitCode)
{
    public static CommandRun Of(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [PseudoTerminal.Command, .. arguments]);
        return Run(start, folder, string.Empty);
    }

    /// <summary>Runs a shell line, for redirections. <c>$SCENARIOS</c> is the command.</summary>
    public static CommandRun OfShellLine(string folder, string line, string input = "")
    {
        var start = new ProcessStartInfo("sh", ["-c", line]);
        start.Environment["SCENARIOS"] = $"dotnet {PseudoTerminal.Command}";
        return Run(start, folder, input);
    }

    private static CommandRun Run(ProcessStartInfo start, string folder, string input)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(output, error.Result, process.ExitCode);
    }
}
