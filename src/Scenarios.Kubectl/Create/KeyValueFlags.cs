using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Create.Generators;

namespace Scenarios.Kubectl.Create;

/// <summary>The flags that specify the sources of the entries of a ConfigMap or Secret.</summary>
internal static class KeyValueFlags
{
    public static FlagSet AddKeyValueSources(this FlagSet flags) =>
        flags.TextSlice("from-file").TextArray("from-literal").TextSlice("from-env-file").Boolean("append-hash");

    /// <summary>The object with its final name.</summary>
    public static ApiObject Named(CommandCall call, ApiObject item) => call.Flags.Boolean("append-hash") ? NameHash.Append(item) : item;

    /// <exception cref="CommandFailedException">A source is invalid, or two kinds of sources are mixed that must not be.</exception>
    public static KeyValueSources Read(CommandCall call, string name, bool isSecret)
    {
        var files = call.Flags.List("from-file");
        var literals = call.Flags.List("from-literal");
        var environmentFiles = call.Flags.List("from-env-file");
        if (environmentFiles.Count > 0 && (files.Count > 0 || literals.Count > 0))
        {
            throw new CommandFailedException("from-env-file cannot be combined with from-file or from-literal");
        }

        var sources = new KeyValueSources(name, isSecret, call.Context.WorkingDirectory, call.Context.Files);

        // Secrets read literals first, ConfigMaps read files first: this determines which of two equal keys is refused.
        Action<string>[] order = isSecret ? [AddLiterals, AddFiles] : [AddFiles, AddLiterals];
        foreach (var add in order)
        {
            add(name);
        }

        foreach (var path in environmentFiles)
        {
            sources.AddEnvironmentFile(path, call.Context.Environment);
        }

        return sources;

        void AddFiles(string _)
        {
            foreach (var file in files)
            {
                sources.AddFile(file);
            }
        }

        void AddLiterals(string _)
        {
            foreach (var literal in literals)
            {
                sources.AddLiteral(literal);
            }
        }
    }
}
