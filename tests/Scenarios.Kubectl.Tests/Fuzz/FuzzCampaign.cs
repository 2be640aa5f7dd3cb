using System.Diagnostics;
using System.Text;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Kubectl.Tests.Fuzz;

/// <summary>
/// Types mutated texts at terminals, some at each, and demands what holds for any text: it is answered, by no internal error, twice alike.
/// </summary>
internal static class FuzzCampaign
{
    /// <summary>A terminal is used for so many texts, so that what one left meets the next.</summary>
    private const int TextsPerTerminal = 25;

    /// <summary>No text of a few lines needs as long; far above what a busy machine adds.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(30);

    /// <param name="next">Makes a text; may put files into the terminal first.</param>
    public static void Run(string name, int usual, Func<SeededRandom, FuzzTerminal, string> next)
    {
        var watch = Stopwatch.StartNew();
        var count = FuzzSettings.Count(usual);
        var faults = new List<string>();
        for (var session = 0; session * TextsPerTerminal < count; session++)
        {
            var texts = Math.Min(TextsPerTerminal, count - (session * TextsPerTerminal));
            var first = Type($"{name}/{session}", texts, next, faults);
            if (first != Type($"{name}/{session}", texts, next, []))
            {
                faults.Add($"session {session}: another answer the second time");
            }
        }

        TestContext.Progress.WriteLine(
            $"{name}: {count} cases, {faults.Count} faults, {watch.Elapsed.TotalSeconds:0.0} s, seed {FuzzSettings.Seed}");
        faults.ShouldBeEmpty();
    }

    private static string Type(string stream, int texts, Func<SeededRandom, FuzzTerminal, string> next, List<string> faults)
    {
        var random = SeededRandom.ForStream(FuzzSettings.Seed, stream);
        var terminal = new FuzzTerminal();
        var transcript = new StringBuilder();
        for (var index = 0; index < texts; index++)
        {
            var text = next(random, terminal);
            transcript.Append("$ ").Append(text).Append('\n');
            FuzzSettings.Trace($"{stream}[{index}]: {text}");
            var clock = Stopwatch.StartNew();
            try
            {
                transcript.Append(terminal.Type(text));
            }
            catch (Exception exception)
            {
                faults.Add($"{stream}[{index}]: {text}\n  {Start(exception)}{Input(terminal)}");
                break;
            }

            if (clock.Elapsed > Hanging)
            {
                faults.Add($"{stream}[{index}]: {text}\n  took {clock.Elapsed}");
            }

            if (terminal.Cluster.Simulation.InternalErrors.All is [var bug, ..])
            {
                faults.Add($"{stream}[{index}]: {text}\n  {Start(bug)}{Input(terminal)}");
                break;
            }
        }

        return transcript.ToString();
    }

    /// <summary>The file that the text names, where it names one.</summary>
    private static string Input(FuzzTerminal terminal) =>
        string.Concat(((string[])["f.yaml", "f.json", "p.json"]).Select(name => terminal.Files.Read("/root/" + name).Value is { } text
        ? $"\n  {name}: {text[..Math.Min(text.Length, 1500)]}"
        : string.Empty));

    /// <summary>What it is, and where it came from.</summary>
    private static string Start(Exception exception) => string.Join('\n', exception.ToString().Split('\n').Take(5));
}
