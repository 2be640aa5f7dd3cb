using System.Globalization;
using System.Text;
using Scenarios.Running.Execution;
using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;

namespace Scenarios.Running.Results;

/// <summary>
/// Formats the command that runs a scenario again the same way: for a POSIX shell, in the folder where the run was started.
/// </summary>
public static class ReplayLine
{
    /// <summary>Returns a command such as <c>scenarios run web.feature:12 --seed 7 --steps bin/Shop.dll</c>.</summary>
    public static string Of(RunResult run, ScenarioResult scenario) =>
        Write(scenario.Uri, scenario.Line, run.Seed, run.StepFiles, run.Bindings);

    /// <summary>The same, before the scenario has a result.</summary>
    public static string Of(RunOptions options, Pickle pickle) =>
        Write(pickle.Uri, pickle.Line, options.Seed, options.StepFiles, options.Bindings);

    /// <summary>The same from its parts.</summary>
    internal static string Write(
        string uri,
        int number,
        ulong seed,
        IReadOnlyList<string> stepFiles,
        IReadOnlyList<string>? bindings = null)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{uri}:{number}");
        // A path that begins with a dash would be read as an option.
        var line = new StringBuilder("scenarios run ").Append(Quote(place.StartsWith('-') ? "./" + place : place));
        if (seed != RunResult.DefaultSeed)
        {
            line.Append(CultureInfo.InvariantCulture, $" --seed {seed}");
        }

        foreach (var file in stepFiles)
        {
            line.Append(" --steps ").Append(Quote(file));
        }

        foreach (var name in bindings ?? [])
        {
            line.Append(" --bindings ").Append(Quote(name));
        }

        return line.ToString();
    }

    /// <summary>Quotes a word for a shell: bare if no character is special, otherwise in single quotes.</summary>
    private static string Quote(string word) =>
        word.Length > 0 && word.All(MeansItself) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool MeansItself(char character) => char.IsLetterOrDigit(character) || "/._-+:,@%=".Contains(character);
}
