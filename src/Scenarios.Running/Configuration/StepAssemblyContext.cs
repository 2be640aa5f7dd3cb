using System.Reflection;
using System.Runtime.Loader;

namespace Scenarios.Running.Configuration;

/// <summary>Resolves a step assembly's references: Scenarios' own from the host, all others beside the step assembly first.</summary>
internal sealed class StepAssemblyContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private readonly AssemblyDependencyResolver resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is { } name && (name == "scenarios" || name.StartsWith("Scenarios.", StringComparison.Ordinal)) && HostHas(assemblyName))
        {
            return null;
        }

        return resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : IntPtr.Zero;

    // A user's own assembly may be called Scenarios.Something too.
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
