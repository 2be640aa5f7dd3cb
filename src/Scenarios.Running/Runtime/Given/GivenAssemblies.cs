using System.Reflection;
using Reqnroll;
using Reqnroll.Infrastructure;

namespace Scenarios.Running.Runtime.Given;

/// <summary>
/// Loads the assemblies that reqnroll.json names: those that the run was given, or those that .NET finds beside the program.
/// </summary>
internal sealed class GivenAssemblies(RuntimeOptions options) : IBindingAssemblyLoader
{
    public Assembly Load(string assemblyName)
    {
        var given = options.Assemblies.FirstOrDefault(assembly => IsNamed(assembly, assemblyName));
        if (given is not null)
        {
            return given;
        }

        try
        {
            return Assembly.Load(new AssemblyName(assemblyName));
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            throw new ReqnrollException(
                $"{GivenConfiguration.FileName}: the binding assembly \"{assemblyName}\" was not found. Name its DLL with --steps.",
                exception);
        }
    }

    private static bool IsNamed(Assembly assembly, string name) =>
        string.Equals(assembly.GetName().Name, name, StringComparison.OrdinalIgnoreCase) || assembly.FullName == name;
}
