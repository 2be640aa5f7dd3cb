using System.CommandLine;
using Scenarios.Cli.Ci;
using Scenarios.Cli.Reports;

namespace Scenarios.Cli.Run;

/// <summary>The options about the end of a run, which <c>run</c> and <c>report merge</c> share.</summary>
internal sealed class ClosingOptions
{
    private readonly Option<string[]> _reports = new("--report")
    {
        Description = $"Write a report; KIND is one of {ReportFiles.KindList}.", HelpName = "KIND=FILE",
    };

    private readonly Option<string?> _history = new("--history")
    {
        Description = "Store the results by commit in a folder, and show what has changed.", HelpName = "DIR",
    };

    private readonly Option<int> _slowest = new("--slowest")
    {
        Description = "List the N slowest scenarios, by wall time.", HelpName = "N",
    };

    private readonly Option<string?> _sourceUrl = new("--source-url")
    {
        Description = "The address of the page's links to features, with {path}, {line} and {commit} (default: set by the CI server).",
        HelpName = "URL",
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print only scenarios that did not pass, and the counts." };
    private readonly Option<string> _ci = new("--ci")
    {
        Description = "The CI server to report failures to (default: auto, detected from the environment).",
        HelpName = "auto|github|gitlab|none",
        DefaultValueFactory = _ => CiServer.Auto,
    };

    public void AddTo(Command command)
    {
        _ci.AcceptOnlyFromAmong(CiServer.Auto, CiServer.GitHub, CiServer.GitLab, CiServer.None);
        Option[] options = [_reports, _sourceUrl, _history, _slowest, _quiet, _ci];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Adds these options to the request, or an error if one is wrong.</summary>
    public RunRequest Read(ParseResult result, RunRequest request)
    {
        if (result.GetValue(_slowest) < 0)
        {
            return RunRequest.Wrong($"--slowest {result.GetValue(_slowest)}: expected 0 or more.");
        }

        if (!ReportFiles.TryRead(result.GetValue(_reports) ?? [], out var reports, out var error))
        {
            return RunRequest.Wrong(error);
        }

        if (result.GetValue(_sourceUrl) is { } address && SourceAddress.Mistake(address) is { } mistake)
        {
            return RunRequest.Wrong($"--source-url {address}: {mistake}.");
        }

        return request with
        {
            SourceUrl = result.GetValue(_sourceUrl),
            Reports = reports,
            History = result.GetValue(_history),
            Slowest = result.GetValue(_slowest),
            Ci = result.GetValue(_ci)!,
            Verbosity = result.GetValue(_quiet) ? Verbosity.Quiet : request.Verbosity,
        };
    }

    /// <summary>Whether <c>--quiet</c> was given.</summary>
    public bool IsQuiet(ParseResult result) => result.GetValue(_quiet);
}
