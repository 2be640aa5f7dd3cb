using System.Reflection;
using Scenarios.Running;
using Scenarios.Running.Configuration;
using Scenarios.Steps.Clusters;

namespace Scenarios.Cli.Run;

/// <summary>The assemblies with step classes: our own, and those of <c>--steps</c>.</summary>
internal static class StepAssemblies
{
    /// <summary>What to do about an assembly that reqnroll.json names and nobody loaded; null if there is none.</summary>
    public static string? FindMissing(HostConfiguration configuration, IReadOnlyList<Assembly> loaded)
    {
        foreach (var name in configuration.BindingAssemblies)
        {
            if (!loaded.Any(assembly => string.Equals(assembly.GetName().Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                return $"{HostConfiguration.FileName} names the step assembly {name}: give its file, as in --steps bin/{name}.dll.";
            }
        }

        return null;
    }

    public static bool TryLoad(IReadOnlyList<string> paths, out IReadOnlyList<Assembly> assemblies, out string error)
    {
        var loaded = new List<Assembly> { typeof(ClusterDriver).Assembly };
        assemblies = loaded;
        error = string.Empty;
        foreach (var path in paths)
        {
            try
            {
                loaded.Add(StepAssemblyLoader.Load(path));
            }
            catch (ReqnrollException exception)
            {
                error = $"--steps {exception.Message}";
                return false;
            }
        }

        return true;
    }
}
