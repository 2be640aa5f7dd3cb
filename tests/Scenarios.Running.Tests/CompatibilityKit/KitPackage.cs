namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>The Cucumber compatibility kit, the schema of messages and the HTML formatter.</summary>
internal static class KitPackage
{
    private static readonly NodePackages Packages = new(
        "compatibility-kit",
        "@cucumber/compatibility-kit@30.0.0",
        "@cucumber/messages@33.0.4",
        "@cucumber/html-formatter@24.2.0",
        "ajv@8.17.1");

    /// <summary>The folder with one folder for each sample.</summary>
    public static string SamplesOrIgnore() =>
        Path.Combine(Packages.FolderOrIgnore(), "node_modules", "@cucumber", "compatibility-kit", "features");

    /// <summary>Runs a script of this folder with node, beside the packages, and returns what it printed.</summary>
    public static string RunScript(string script, params string[] arguments) =>
        Packages.RunScript(Path.Combine("CompatibilityKit", script), arguments);
}
