using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Scenarios.Core.Tests.Api;

/// <summary>The kubectl on PATH, to compare with in what it does without a server. Without one the tests are ignored.</summary>
internal static class RealKubectl
{
    /// <summary>Older releases ask a server even with --local, or print other messages.</summary>
    private const int OldestMinor = 28;

    private static readonly string? Program = Find();
    private static readonly Lazy<int> Minor = new(ReadMinor);

    /// <summary>Runs kubectl in a folder of its own, with the content as its <c>-f</c> file. Returns both outputs.</summary>
    public static string Run(string fileName, string content, params IEnumerable<string> arguments)
    {
        if (Program is null)
        {
            Assert.Ignore("There is no kubectl on PATH.");
        }

        if (Minor.Value < OldestMinor)
        {
            Assert.Ignore($"kubectl 1.{Minor.Value} on PATH is too old: only from 1.{OldestMinor} on does it do this as 1.33 does.");
        }

        var folder = Directory.CreateTempSubdirectory("scenarios-kubectl-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, fileName), content);
            var start = new ProcessStartInfo(Program!, [.. arguments, "-f", fileName])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output + error.Result;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int ReadMinor()
    {
        using var process =
            Process.Start(new ProcessStartInfo(Program!, ["version", "--client", "-o", "json"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        using var version = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        return int.Parse(
            version.RootElement.GetProperty("clientVersion").GetProperty("minor").GetString()!.TrimEnd('+'),
            CultureInfo.InvariantCulture);
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "kubectl"))
        .FirstOrDefault(File.Exists);
}
