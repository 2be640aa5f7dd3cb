using System.Reflection;

namespace Scenarios.Running.Configuration;

/// <summary>Loads a user's step assemblies.</summary>
public static class StepAssemblyLoader
{
    /// <summary>
    /// Loads a step assembly into its own context, with the libraries beside it, whose versions may differ from ours. Only Reqnroll and the
    /// assemblies of Scenarios are shared, because injected objects must have the same types.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="Reqnroll.ReqnrollException">The file is missing, is not a .NET assembly, or needs a version of .NET that is not
    /// installed.</exception>
    public static Assembly Load(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new Reqnroll.ReqnrollException(
                $"{path}: this step assembly does not exist. Build the project, or give the path of its DLL.");
        }

        try
        {
            var assembly = new StepAssemblyContext(full).LoadFromAssemblyPath(full);
            if (!assembly.GetReferencedAssemblies()
                .Any(reference => reference.Name == typeof(Reqnroll.BindingAttribute).Assembly.GetName().Name))
            {
                throw new Reqnroll.ReqnrollException($"{path} does not reference "
                    + $"{typeof(Reqnroll.BindingAttribute).Assembly.GetName().Name}, so it has no step classes for this host.");
            }

            return assembly;
        }
        catch (BadImageFormatException exception)
        {
            throw new Reqnroll.ReqnrollException(
                $"{path} is not a .NET assembly, or is for another platform: {exception.Message}",
                exception);
        }
        catch (FileLoadException exception)
        {
            throw new Reqnroll.ReqnrollException($"{path} does not load: {exception.Message}", exception);
        }
    }
}
