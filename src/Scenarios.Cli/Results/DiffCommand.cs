using System.CommandLine;
using Scenarios.Cli.Output;
using Scenarios.Report.Comparison;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Results;

/// <summary><c>scenarios report diff OLD NEW</c>: what has changed between two runs.</summary>
internal static class DiffCommand
{
    private const int MostOutputs = 20;
    private const int MostLines = 40;

    /// <summary>The exit code if there are new failures.</summary>
    private const int NewFailures = 1;

    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "The results of the earlier run (run --report results=FILE)." };
        var now = new Argument<string>("NEW") { Description = "The results of the later run." };
        var command = new Command(
            "diff", "Compare two runs: failures, fixed scenarios, changed outputs and virtual durations. Exits with 1 on new failures.")
        {
            old, now,
        };
        command.SetAction(result => Run(result.GetRequiredValue(old), result.GetRequiredValue(now)));
        return command;
    }

    private static int Run(string oldPath, string newPath)
    {
        try
        {
            var (old, now) = (Read(oldPath), Read(newPath));
            var comparison = RunComparison.Of($"Since {oldPath}", RunDigest.Of(old, oldPath), RunDigest.Of(now, newPath));
            foreach (var line in ComparisonText.Lines(comparison))
            {
                Console.WriteLine(line);
            }

            WriteOutputs(comparison, old, now);
            return comparison.HasNewFailures ? NewFailures : ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            Console.Error.WriteLine($"scenarios report diff: {exception.Message}");
            return ExitCode.WrongInput;
        }
    }

    private static RunResult Read(string path) => SavedFiles.Parse(KeyValuePair.Create(path, File.ReadAllBytes(path)));

    private static void WriteOutputs(RunComparison comparison, RunResult old, RunResult now)
    {
        var before = old.AllScenarios.ToLookup(scenario => (scenario.Uri, scenario.Identity));
        var after = now.AllScenarios.ToLookup(scenario => (scenario.Uri, scenario.Identity));
        foreach (var change in comparison.Changes.Where(change => change.HasOtherOutput).Take(MostOutputs))
        {
            Console.WriteLine($"\n{change.New!.Uri}:{change.New.Line}  {change.New.Name}");
            var lines = OutputDifference.Lines(
                before[(change.Old!.Uri, change.Old.Identity)].First(), after[(change.New.Uri, change.New.Identity)].First(), MostLines);
            foreach (var line in lines)
            {
                Console.WriteLine($"  {line}");
            }
        }
    }
}
