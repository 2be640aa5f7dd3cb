using System.Diagnostics;
using Scenarios.Core.Tests.Shell;

namespace Scenarios.Core.Tests.Tools.Tables;

/// <summary>The programs of the machine that runs the tests, in an empty folder and the C locale.</summary>
internal static class RealTool
{
    /// <summary>Whether this machine has the programs that the tables were taken from: those of Debian 12.</summary>
    public static async Task<bool> IsThere(string tool)
    {
        if (!OperatingSystem.IsLinux()
            || !File.Exists("/etc/debian_version")
            || !(await File.ReadAllTextAsync("/etc/debian_version")).StartsWith("12.", StringComparison.Ordinal))
        {
            return false;
        }

        var outcome = await Run($"type {tool} && {(tool == "awk" ? "awk -W version" : "true")}");
        return outcome.ExitCode == 0 && (tool != "awk" || outcome.Output.Contains("mawk 1.3.4", StringComparison.Ordinal));
    }

    public static async Task<ShellOutcome> Run(string script)
    {
        var folder = Directory.CreateTempSubdirectory("scenarios-tool-");
        try
        {
            var start = new ProcessStartInfo("bash", ["-c", script])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment.Clear();
            foreach (var (name, value) in new[]
            {
                ("LC_ALL", "C"),
                ("TZ", "UTC"),
                ("HOME", "/root"),
                ("PATH", "/usr/local/bin:/usr/bin:/bin"),
            })
            {
                start.Environment[name] = value;
            }

            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            return new ShellOutcome(await output, await error, process.ExitCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
