using System.Diagnostics;

namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>
/// The Cucumber compatibility kit, the schema of messages and the HTML formatter, installed with npm into the tests' output when first needed. Without
/// npm the tests are ignored on a developer's machine, and fail where CI is set.
/// </summary>
internal static class KitPackage
{
    private static readonly string[] Packages =
        ["@cucumber/compatibility-kit@30.0.0", "@cucumber/messages@33.0.4", "@cucumber/html-formatter@24.2.0", "ajv@8.17.1"];

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly Lazy<string> Installed = new(Install);

    /// <summary>The folder with one folder for each sample.</summary>
    public static string SamplesOrIgnore() => Path.Combine(FolderOrIgnore(), "node_modules", "@cucumber", "compatibility-kit", "features");

    /// <summary>Runs a script of this folder with node, beside the packages, and returns what it printed.</summary>
    public static string RunScript(string script, params string[] arguments)
    {
        var folder = FolderOrIgnore();
        var copy = Path.Combine(folder, script);
        File.Copy(Path.Combine(TestContext.CurrentContext.TestDirectory, "CompatibilityKit", script), copy, overwrite: true);
        return Run("node", [copy, .. arguments]);
    }

    private static string FolderOrIgnore()
    {
        try
        {
            return Installed.Value;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            var message = $"npm install {string.Join(' ', Packages)} did not work here: {exception.Message}";
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
        var stamp = Path.Combine(folder, "installed.txt");
        var wanted = string.Join('\n', Packages);
        if (!File.Exists(stamp) || File.ReadAllText(stamp) != wanted)
        {
            Directory.CreateDirectory(folder);
            Run("npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", .. Packages]);
            File.WriteAllText(stamp, wanted);
        }

        return folder;
    }

    private static string Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} took longer than {Limit.TotalMinutes} min");
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException((output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult()).Trim());
        }

        return output.GetAwaiter().GetResult();
    }
}
