using System.Diagnostics;
using System.Globalization;

namespace Scenarios.Benchmarks.Quick;

/// <summary>
/// This build beside another one, whose benchmarks were built from another commit. Both must make the same things. Their figures are taken
/// in turn (A B A B), so that other load on the machine affects both.
/// </summary>
internal static class Comparison
{
    /// <param name="other">The other build's Scenarios.Benchmarks: the executable, or the dll.</param>
    /// <returns>The exit code: 1 where the builds make different things.</returns>
    public static int Run(string other, int rounds)
    {
        var isSame = SayDifferences(Output(other, "digest"), Output(Own, "digest"));
        var (theirs, ours) = (new Samples(), new Samples());
        for (var round = 0; round < rounds; round++)
        {
            theirs.Add(Output(other, "quick"));
            ours.Add(Output(Own, "quick"));
        }

        Console.WriteLine($"{"",-52}{"other",12}{"this",12}   of it");
        foreach (var (name, unit) in ours.Names)
        {
            if (theirs.Median(name) is { } before && ours.Median(name) is { } after)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{$"{name}, {unit}",-52}{before,12:0.###}{after,12:0.###}{after / before,8:0.00}"));
            }
        }

        return isSame ? 0 : 1;
    }

    private static string Own => typeof(Comparison).Assembly.Location;

    private static bool SayDifferences(string[] theirs, string[] ours)
    {
        var different = ours.Except(theirs, StringComparer.Ordinal).ToList();
        Console.WriteLine(different.Count == 0 && theirs.Length == ours.Length
            ? $"What the builds make is the same ({ours.Length} hashes)."
            : $"What the builds make differs: {string.Join(", ", different.Select(line => line[..line.LastIndexOf(':')]))}");
        return different.Count == 0 && theirs.Length == ours.Length;
    }

    private static string[] Output(string build, string mode)
    {
        var isLibrary = build.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : build, isLibrary ? [build, mode] : [mode])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{build} does not start.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{build} {mode} failed with {process.ExitCode}:\n{output}");
    }

    /// <summary>Figures of one build by name, in the order in which they were printed.</summary>
    private sealed class Samples
    {
        private readonly Dictionary<string, List<double>> _figures = new(StringComparer.Ordinal);

        public List<(string Name, string Unit)> Names { get; } = [];

        public void Add(string[] lines)
        {
            foreach (var line in lines)
            {
                var colon = line.LastIndexOf(": ", StringComparison.Ordinal);
                var name = line[..colon];
                var figure = line[(colon + 2)..].Split(' ');
                if (!_figures.TryGetValue(name, out var known))
                {
                    Names.Add((name, figure[1]));
                    _figures.Add(name, known = []);
                }

                known.Add(double.Parse(figure[0], CultureInfo.InvariantCulture));
            }
        }

        public double? Median(string name) => _figures.GetValueOrDefault(name)?.Order().ElementAt(_figures[name].Count / 2);
    }
}
