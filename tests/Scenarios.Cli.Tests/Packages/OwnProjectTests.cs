using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Scenarios.Cli.Tests.Packages;

/// <summary>The example project of the README, copied to a folder outside the repository, with the packages of this build.</summary>
internal sealed partial class OwnProjectTests
{
    private const string ReadmeVersion = "0.1.0";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    [Test]
    public void Readme_OwnProject_RunsAtTheFirstTry()
    {
        // A unique version, because NuGet caches unpacked packages.
        var version = $"{ReadmeVersion}-test.{Guid.NewGuid():N}";
        using var folder = new TemporaryFolder();
        var packages = Path.Combine(folder.Path, "packages");
        try
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            Run(
                CheckoutFolder.Path,
                [
                    "pack", "Scenarios.sln", "-p:WithTool=false", "--no-build", "-c", configuration, "-o", packages,
                    $"-p:PackageVersion={version}", "-v", "q", "-nologo",
                ]);
            var project = WriteProject(folder.Path, packages, version);

            var output = Run(project, ["test"]);

            output.ShouldContain("Passed:     1");
        }
        finally
        {
            RemoveUnpacked(version);
        }
    }

    private static string WriteProject(string folder, string packages, string version)
    {
        foreach (Match file in Files().Matches(File.ReadAllText(Path.Combine(CheckoutFolder.Path, "README.md"))))
        {
            var path = Path.Combine(folder, file.Groups["path"].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(
                path,
                file.Groups["text"].Value.Replace(
                    $"Include=\"Scenarios.NUnit\" Version=\"{ReadmeVersion}\"",
                    $"Include=\"Scenarios.NUnit\" Version=\"{version}\"",
                    StringComparison.Ordinal));
        }

        var project = Path.Combine(folder, "mybook");
        File.WriteAllText(
            Path.Combine(project, "nuget.config"),
            $"<configuration><packageSources><add key=\"scenarios\" value=\"{packages}\" /></packageSources></configuration>");
        return project;
    }

    private static string Run(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit(Longest).ShouldBeTrue($"dotnet {arguments[0]} did not end");
        process.ExitCode.ShouldBe(0, output.Result + error.Result);
        return output.Result;
    }

    private static void RemoveUnpacked(string version)
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var package in Directory.Exists(cache) ? Directory.EnumerateDirectories(cache, "scenarios.*") : [])
        {
            var unpacked = Path.Combine(package, version);
            if (Directory.Exists(unpacked))
            {
                Directory.Delete(unpacked, recursive: true);
            }
        }
    }

    // A file's path on its own line, then its text.
    [GeneratedRegex(
        "^`(?<path>mybook/[^`]+)`\n```[a-z]+\n(?<text>.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Files();
}
