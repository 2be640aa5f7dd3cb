using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Scenarios.Benchmarks;

/// <summary>The published command as a process: 1,000 scenarios of five steps that do nothing, from start to exit.</summary>
internal static class ProcessBenchmark
{
    private const int Features = 20;
    private const int ScenariosPerFeature = 50;
    private const int StepsPerScenario = 5;

    /// <param name="command">The published <c>scenarios</c>.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string command, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("scenarios-benchmark-").FullName;
        try
        {
            WriteFeatures(folder);
            RunOnce(command, folder);
            var times = new List<TimeSpan>();
            for (var run = 0; run < runs; run++)
            {
                times.Add(RunOnce(command, folder));
            }

            times.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"1,000 scenarios of {StepsPerScenario} steps: median {times[runs / 2].TotalMilliseconds:0} ms, fastest "
                + $"{times[0].TotalMilliseconds:0} ms, {runs} runs"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WriteFeatures(string folder)
    {
        for (var feature = 0; feature < Features; feature++)
        {
            var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"Feature: Nothing {feature}\n"));
            for (var scenario = 0; scenario < ScenariosPerFeature; scenario++)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n  Scenario: Nothing {feature}-{scenario}\n");
                for (var step = 0; step < StepsPerScenario; step++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"    Given nothing happens {step} times\n");
                }
            }

            File.WriteAllText(
                Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"nothing-{feature}.feature")),
                text.ToString());
        }
    }

    private static TimeSpan RunOnce(string command, string folder)
    {
        var start = new ProcessStartInfo(command, ["run", folder, "--steps", typeof(NothingSteps).Assembly.Location])
        {
            RedirectStandardOutput = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = watch.Elapsed;
        return process.ExitCode == 0 && output.Contains("1000 scenarios (1000 passed)", StringComparison.Ordinal)
            ? time
            : throw new InvalidOperationException($"The command failed with {process.ExitCode}:\n{output}");
    }
}
