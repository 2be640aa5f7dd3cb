using System.Diagnostics;
using System.Text;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Kubectl.Tests.Fuzz;

/// <summary>
/// Types mutated texts at terminals, several at each, and checks what holds for any text: it is answered, without an internal error, and in
/// the same way a second time.
/// </summary>
internal static class FuzzCampaign
{
    /// <summary>One terminal takes this many texts, so that a text meets what earlier ones left behind.</summary>
    private const int TextsPerTerminal = 25;

    /// <summary>No text of a few lines takes this long, even on a busy machine.</summary>
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

    /// <summary>The files that the text may name, if they exist.</summary>
    private static string Input(FuzzTerminal terminal) =>
        string.Concat(((string[])["f.yaml", "f.json", "p.json"]).Select(name => terminal.Files.Read("/root/" + name).Value is { } text
        ? $"\n  {name}: {text[..Math.Min(text.Length, 1500)]}"
        : string.Empty));

    /// <summary>The exception, and where it came from.</summary>
    private static string Start(Exception exception) => string.Join('\n', exception.ToString().Split('\n').Take(5));
}
