using System.Diagnostics;

namespace Scenarios.Running.Tests;

/// <summary>
/// npm packages, installed into the tests' output when first needed. Without npm, the tests that need them are ignored on a developer's
/// machine, and fail if CI is set.
/// </summary>
internal sealed class NodePackages
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string name;
    private readonly string[] packages;
    private readonly Lazy<string> installed;
    private readonly HashSet<string> copied = new(StringComparer.Ordinal);

    /// <param name="name">The folder's name.</param>
    /// <param name="packages">The packages as npm takes them, with their versions.</param>
    public NodePackages(string name, params string[] packages)
    {
        this.name = name;
        this.packages = packages;
        installed = new Lazy<string>(Install);
    }

    /// <summary>The folder whose <c>node_modules</c> holds the packages.</summary>
    public string FolderOrIgnore()
    {
        try
        {
            return installed.Value;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            var message = $"npm install {string.Join(' ', packages)} did not work here: {exception.Message}";
            if (Environment.GetEnvironmentVariable("CI") is not (null or "" or "false"))
            {
                Assert.Fail(message);
            }

            Assert.Ignore(message);
            throw;
        }
    }

    /// <summary>Runs a script of these tests with node, beside the packages, and returns what it printed.</summary>
    /// <param name="script">The script, from the tests' folder.</param>
    /// <param name="arguments">Its arguments.</param>
    public string RunScript(string script, params string[] arguments)
    {
        var folder = FolderOrIgnore();
        var copy = Path.Combine(folder, Path.GetFileName(script));
        lock (copied)
        {
            // Copied once only, because another test may be running it.
            if (copied.Add(script))
            {
                File.Copy(Path.Combine(TestContext.CurrentContext.TestDirectory, script), copy, overwrite: true);
            }
        }

        return Run("node", [copy, .. arguments]);
    }

    private string Install()
    {
        var folder = Path.Combine(TestContext.CurrentContext.TestDirectory, name);
        var stamp = Path.Combine(folder, "installed.txt");
        var wanted = string.Join('\n', packages);
        if (!File.Exists(stamp) || File.ReadAllText(stamp) != wanted)
        {
            Directory.CreateDirectory(folder);
            Run("npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", .. packages]);
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
