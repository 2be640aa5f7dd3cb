using System.Diagnostics;

namespace Scenarios.Core.Tests.Api;

/// <summary>A kubectl on PATH, for comparison with what it does without a server. Tests are ignored where there is none.</summary>
internal static class RealKubectl
{
    private static readonly string? Program = Find();

    /// <summary>Runs it with a file as its <c>-f</c>; what it printed on both outputs, the file's path cut to its name.</summary>
    public static string Run(string fileName, string content, params IEnumerable<string> arguments)
    {
        if (Program is null)
        {
            Assert.Ignore("There is no kubectl on PATH.");
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

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "kubectl"))
        .FirstOrDefault(File.Exists);
}
