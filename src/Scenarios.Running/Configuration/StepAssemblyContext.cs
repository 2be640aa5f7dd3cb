using System.Reflection;
using System.Runtime.Loader;

namespace Scenarios.Running.Configuration;

/// <summary>
/// Resolves a step assembly's references: Scenarios and Reqnroll come from the host, all others from the step assembly's folder first.
/// </summary>
internal sealed class StepAssemblyContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is { } name && IsShared(name) && HostHas(assemblyName))
        {
            return null;
        }

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : IntPtr.Zero;

    private static bool IsShared(string name) =>
        name is "scenarios" or "Reqnroll" or "Gherkin"
        || name.StartsWith("Scenarios.", StringComparison.Ordinal)
        || name.StartsWith("Cucumber.", StringComparison.Ordinal);

    // A user's own assembly may be called Scenarios.Something, too.
    private static bool HostHas(AssemblyName name)
    {
        try
        {
            return Default.LoadFromAssemblyName(new AssemblyName(name.Name!)) is not null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException)
        {
            return false;
        }
    }
}
