using System.Reflection;

namespace Scenarios.Running.Configuration;

/// <summary>Loads a user's step assemblies.</summary>
public static class StepAssemblyLoader
{
    /// <summary>
    /// Loads a step assembly into a context of its own, with the libraries beside it, which may be of other versions than ours. Only
    /// Reqnroll and the assemblies of Scenarios are shared, for what is injected must be of the same types.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="Reqnroll.ReqnrollException">There is no such file, it is no .NET assembly, or it needs a version of .NET that does
    /// not run here.</exception>
    public static Assembly Load(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new Reqnroll.ReqnrollException(
                $"{path}: there is no such step assembly. Build the project, or give the path of its DLL.");
        }

        try
        {
            var assembly = new StepAssemblyContext(full).LoadFromAssemblyPath(full);
            if (!assembly.GetReferencedAssemblies()
                .Any(reference => reference.Name == typeof(Reqnroll.BindingAttribute).Assembly.GetName().Name))
            {
                throw new Reqnroll.ReqnrollException($"{path} does not reference "
                    + $"{typeof(Reqnroll.BindingAttribute).Assembly.GetName().Name}, so that it has no step classes for this host.");
            }

            return assembly;
        }
        catch (BadImageFormatException exception)
        {
            throw new Reqnroll.ReqnrollException(
                $"{path} is no .NET assembly, or one for another platform: {exception.Message}",
                exception);
        }
        catch (FileLoadException exception)
        {
            throw new Reqnroll.ReqnrollException($"{path} does not load: {exception.Message}", exception);
        }
    }
}
