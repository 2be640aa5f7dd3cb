using System.Diagnostics;

namespace Scenarios.Gherkin.Tests.CompatibilityKit;

/// <summary>
/// The Cucumber compatibility kit, installed with npm into the tests' output when first needed. Without npm the tests are ignored on a developer's
/// machine, and fail where CI is set.
/// </summary>
internal static class KitPackage
{
    private const string Package = "@cucumber/compatibility-kit";
    private const string Version = "30.0.0";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly Lazy<string> Installed = new(Install);

    /// <summary>The folder with one folder for each sample.</summary>
    public static string SamplesOrIgnore()
    {
        try
        {
            return Installed.Value;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            var message = $"npm install {Package}@{Version} did not work here: {exception.Message}";
            if (Environment.GetEnvironmentVariable("CI") is not (null or "" or "false"))
            {
                Assert.Fail(message);
            }

            Assert.Ignore(message);
            throw;
        }
    }

    private static string Install()
    {
        var folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "compatibility-kit");
        var samples = Path.Combine(folder, "node_modules", "@cucumber", "compatibility-kit", "features");
        var stamp = Path.Combine(folder, Version);
        if (!File.Exists(stamp))
        {
            Run(folder);
            File.WriteAllText(stamp, "");
        }

        return samples;
    }

    private static void Run(string folder)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", $"{Package}@{Version}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("npm does not start");
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"npm took longer than {Limit.TotalMinutes} min");
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(error.GetAwaiter().GetResult().Trim());
        }
    }
}
