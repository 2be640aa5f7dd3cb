using System.CommandLine;
using Scenarios.Cli.Output;
using Scenarios.Running.Catalogue;
using Scenarios.Steps.Clusters;

namespace Scenarios.Cli.Catalogue;

/// <summary><c>scenarios steps</c>: the sentences that features can use.</summary>
internal static class StepsCommand
{
    public static Command Create()
    {
        var pattern = new Argument<string?>("PATTERN") { Description = "Only sentences that contain this.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("steps", "The sentences that features can use.") { pattern };
        command.SetAction(result => Write(result.GetValue(pattern) ?? string.Empty));
        return command;
    }

    private static int Write(string pattern)
    {
        var entries = StepCatalogue.Of([typeof(ClusterDriver).Assembly])
            .Where(entry => entry.Expression.Contains(pattern, StringComparison.OrdinalIgnoreCase))
            .ToList();
        foreach (var entry in entries)
        {
            Console.WriteLine($"{string.Join("/", entry.Types),-6} {entry.Expression}");
        }

        if (entries.Count == 0)
        {
            Console.Error.WriteLine($"scenarios steps: no sentence contains \"{pattern}\".");
            return 1;
        }

        return ExitCode.Success;
    }
}
