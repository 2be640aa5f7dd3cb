using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Reqnroll.Bindings.Reflection;

namespace Scenarios.Running.Execution;

/// <summary>Finds the file and line of a method in the portable PDB beside its assembly.</summary>
internal static class MethodSource
{
    /// <summary>As <c> (file:line)</c>; an empty string without debug information.</summary>
    public static string Of(IBindingMethod method) =>
        method is RuntimeBindingMethod runtime && Find(runtime.MethodInfo) is { } place ? $" ({place.File}:{place.Line})" : "";

    private static (string File, int Line)? Find(MethodInfo method)
    {
        var assembly = method.Module.Assembly.Location;
        var path = assembly.Length == 0 ? "" : Path.ChangeExtension(assembly, ".pdb");
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(path);
            using var provider = MetadataReaderProvider.FromPortablePdbStream(stream);
            var reader = provider.GetMetadataReader();
            return FirstPoint(reader, method);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            // The place is optional: the message is correct without it.
            return null;
        }
    }

    private static (string File, int Line)? FirstPoint(MetadataReader reader, MethodInfo method)
    {
        var handle = (MethodDefinitionHandle)MetadataTokens.EntityHandle(method.MetadataToken);
        var debug = reader.GetMethodDebugInformation(handle.ToDebugInformationHandle());
        if (debug.GetStateMachineKickoffMethod().IsNil && debug.SequencePointsBlob.IsNil)
        {
            return null;
        }

        foreach (var point in debug.GetSequencePoints())
        {
            if (!point.IsHidden)
            {
                return (reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine);
            }
        }

        return null;
    }
}
