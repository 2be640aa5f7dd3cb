using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>The real kubectl on PATH, for commands that need no server. Tests that use it are ignored where there is none.</summary>
internal static class RealKubectl
{
    private static readonly Lazy<int?> Minor = new(FindMinor);

    /// <summary>A configuration without any cluster, because old releases complain about a missing file.</summary>
    private static readonly Lazy<string> EmptyConfiguration = new(WriteEmptyConfiguration);

    /// <summary>From 1.34 on kubectl no longer writes creationTimestamp: null.</summary>
    private const int FirstWithoutNullTimestamps = 34;

    /// <summary>
    /// Ignores the test unless there is a kubectl that prints this as 1.33 does. The first release that does is 1.<paramref name="since"/>.
    /// </summary>
    public static void RequireOutputOf133(int since)
    {
        if (Minor.Value is not { } minor)
        {
            Assert.Ignore("There is no kubectl on PATH to compare with.");
        }
        else if (minor < since || minor >= FirstWithoutNullTimestamps)
        {
            Assert.Ignore($"kubectl 1.{minor} on PATH prints this differently from 1.33 (same from 1.{since} to "
                + $"1.{FirstWithoutNullTimestamps - 1}).");
        }
    }

    /// <param name="files">The files in the folder in which it runs.</param>
    public static KubectlResult Run(IReadOnlyList<string> arguments, params (string Name, string Text)[] files)
    {
        var folder = FolderWith(files);
        try
        {
            using var process = Start(arguments, folder);
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new KubectlResult(output, error.Result, process.ExitCode);
        }
        finally
        {
            if (folder.Length > 0)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static string FolderWith((string Name, string Text)[] files)
    {
        if (files.Length == 0)
        {
            return string.Empty;
        }

        var folder = Directory.CreateTempSubdirectory("scenarios-kubectl-").FullName;
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        return folder;
    }

    private static Process Start(IReadOnlyList<string> arguments, string folder)
    {
        var start = new ProcessStartInfo("kubectl", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["KUBECONFIG"] = EmptyConfiguration.Value;
        return Process.Start(start)!;
    }

    private static string WriteEmptyConfiguration()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("scenarios-kubeconfig-").FullName, "config");
        File.WriteAllText(path, "apiVersion: v1\nkind: Config\n");
        return path;
    }

    private static int? FindMinor()
    {
        try
        {
            using var version = JsonDocument.Parse(Run(["version", "--client", "-o", "json"]).Output);
            var minor = version.RootElement.GetProperty("clientVersion").GetProperty("minor").GetString()!;
            return int.Parse(minor.TrimEnd('+'));
        }
        catch (Exception exception) when (exception is Win32Exception or JsonException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }
}
