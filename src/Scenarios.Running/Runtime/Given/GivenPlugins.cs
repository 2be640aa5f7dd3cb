using Reqnroll.Plugins;

namespace Scenarios.Running.Runtime.Given;

/// <summary>Finds plug-ins beside the step assemblies that use them. Searches nothing if there are no such folders.</summary>
internal sealed class GivenPlugins(RuntimeOptions options) : IRuntimePluginLocator
{
    private const string Pattern = "*.ReqnrollPlugin.dll";

    public IReadOnlyList<string> GetAllRuntimePlugins() =>
        [.. options.PluginFolders
            .Distinct(StringComparer.Ordinal)
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, Pattern))
            .DistinctBy(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal)];
}
