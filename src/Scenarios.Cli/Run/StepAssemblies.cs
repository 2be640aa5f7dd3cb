using System.Reflection;
using Reqnroll;
using Scenarios.Running.Configuration;
using Scenarios.Steps.Clusters;

namespace Scenarios.Cli.Run;

/// <summary>The assemblies with step classes: our own and those of <c>--steps</c>.</summary>
internal static class StepAssemblies
{
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
