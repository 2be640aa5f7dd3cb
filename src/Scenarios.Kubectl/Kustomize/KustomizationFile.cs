using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Kustomize;

/// <summary>A kustomization.yaml and the directory that contains it.</summary>
internal sealed record KustomizationFile(IFileSystem Files, string Directory, ObjectValue Fields)
{
    private static readonly string[] Names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    private static readonly string[] Known =
    [
        "apiVersion", "kind", "metadata", "resources", "bases", "components", "namePrefix", "nameSuffix", "namespace", "commonLabels",
        "labels", "commonAnnotations", "images", "replicas", "patches", "patchesStrategicMerge", "patchesJson6902", "configMapGenerator",
        "secretGenerator", "generatorOptions",
    ];

    private static readonly (string Name, string Instead)[] Deprecated =
        [("bases", "resources"), ("patchesJson6902", "patches"), ("patchesStrategicMerge", "patches"), ("commonLabels", "labels")];

    private static readonly string[] NotSimulated =
        [
            "replacements", "vars", "crds", "configurations", "generators", "transformers", "validators", "helmCharts", "helmGlobals",
            "openapi", "sortOptions", "buildMetadata",
        ];

    /// <exception cref="CommandFailedException">There is none, there are several, or it contains something unknown.</exception>
    public static KustomizationFile Read(IFileSystem files, string directory)
    {
        var found = Names.Where(name => files.KindOf($"{directory}/{name}") == FileKind.File).ToList();
        if (found.Count != 1)
        {
            throw new CommandFailedException(found.Count == 0
                ? $"unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in directory '{directory}'"
                : $"Found multiple kustomization files: {directory}\n");
        }

        var (value, error) = YamlReader.ReadValue(files.Read($"{directory}/{found[0]}").Value ?? string.Empty, found[0]);
        if (error is not null)
        {
            throw new CommandFailedException($"invalid Kustomization: {error.GoMessage}");
        }

        var fields = value as ObjectValue ?? ObjectValue.Empty;
        foreach (var (name, _) in fields)
        {
            if (NotSimulated.Contains(name))
            {
                throw CommandFailedException.NotSimulated($"the field {name} of a kustomization");
            }

            if (!Known.Contains(name))
            {
                throw new CommandFailedException($"invalid Kustomization: json: unknown field {GoText.Quote(name)}");
            }
        }

        return fields.Count > 0
            ? new KustomizationFile(files, directory, fields)
            : throw new CommandFailedException("kustomization.yaml is empty");
    }

    /// <summary>The warnings about deprecated fields.</summary>
    public IEnumerable<string> Warnings() => Deprecated.Where(field => Fields.ContainsKey(field.Name)).Select(static field =>
        $"# Warning: '{field.Name}' is deprecated. Please use '{field.Instead}' instead. "
        + "Run 'kustomize edit fix' to update your Kustomization automatically.");

    /// <summary>A list of texts.</summary>
    public IEnumerable<string> Texts(string field) => List(Fields, field).OfType<StringValue>().Select(static text => text.Text);

    /// <summary>A list of structures.</summary>
    public IEnumerable<ObjectValue> Items(string field) => List(Fields, field).OfType<ObjectValue>();

    public static ListValue List(ObjectValue fields, string field) => fields[field] as ListValue ?? ListValue.Empty;

    /// <summary>The text of a file that the kustomization refers to.</summary>
    /// <exception cref="CommandFailedException">There is no such file.</exception>
    public string ReadFile(string path)
    {
        var absolute = FilePath.Resolve(Directory, path);
        return OutsideOf(absolute) is { } outside
            ? throw new CommandFailedException(outside)
            : Files.Read(absolute).Value ?? throw new CommandFailedException(Missing(path, absolute));
    }

    /// <summary>The error for a file outside the directory; null for one inside.</summary>
    public string? OutsideOf(string absolute) => Directory == "/" || absolute.StartsWith($"{Directory}/", StringComparison.Ordinal)
        ? null
        : $"security; file '{absolute}' is not in or below '{Directory}'";

    /// <summary>The message for a path that leads nowhere.</summary>
    public static string Missing(string path, string absolute) =>
        $"evalsymlink failure on '{path}' : lstat {absolute}: {GoFileError.Of(FileError.NotFound)}";
}
