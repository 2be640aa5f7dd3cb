using System.Reflection;

namespace Scenarios.Running.Configuration;

/// <summary>Loads a user's step assemblies.</summary>
public static class StepAssemblyLoader
{
    /// <summary>
    /// Loads a step assembly into a context of its own, with the libraries beside it, which may be of other versions than ours. Only the assemblies
    /// of Scenarios are shared, for the attributes and injected classes must be the same types.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ReqnrollException">There is no such file, it is no .NET assembly, or it needs a version of .NET that does not run here.</exception>
    public static Assembly Load(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new ReqnrollException($"{path}: there is no such step assembly. Build the project, or give the path of its DLL.");
        }

        try
        {
            var assembly = new StepAssemblyContext(full).LoadFromAssemblyPath(full);
            if (!assembly.GetReferencedAssemblies().Any(reference => reference.Name == typeof(BindingAttribute).Assembly.GetName().Name))
            {
                throw new ReqnrollException($"{path} does not reference {typeof(BindingAttribute).Assembly.GetName().Name}, so that it has no step classes for this host.");
            }

            return assembly;
        }
        catch (BadImageFormatException exception)
        {
            throw new ReqnrollException($"{path} is no .NET assembly, or one for another platform: {exception.Message}", exception);
        }
        catch (FileLoadException exception)
        {
            throw new ReqnrollException($"{path} does not load: {exception.Message}", exception);
        }
    }
}
