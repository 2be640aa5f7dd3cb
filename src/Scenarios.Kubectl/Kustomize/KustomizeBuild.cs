using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Kustomize;

/// <summary>
/// Builds a kustomization: the commonly used part of kustomize 5.6 (api/internal/target/kusttarget.go). Anything else is refused by name.
/// </summary>
internal sealed class KustomizeBuild
{
    private const int Deepest = 50;
    private readonly IFileSystem _files;
    private readonly int _depth;
    private readonly List<string> _warnings;

    private KustomizeBuild(IFileSystem files, int depth, List<string> warnings) => (_files, _depth, _warnings) = (files, depth, warnings);

    /// <summary>Returns the objects as YAML documents, and lines for standard error.</summary>
    /// <param name="path">The path as typed.</param>
    /// <exception cref="CommandFailedException">The directory has no kustomization, or it cannot be built.</exception>
    public static (string Text, IReadOnlyList<string> Warnings) Run(IFileSystem files, string workingDirectory, string path)
    {
        if (path.Contains("://", StringComparison.Ordinal) || path.StartsWith("github.com/", StringComparison.Ordinal))
        {
            throw CommandFailedException.NotSimulated($"the kustomization {path}");
        }

        var directory = FilePath.Resolve(workingDirectory, path);
        if (files.KindOf(directory) != FileKind.Directory)
        {
            throw new CommandFailedException($"must build at directory: {NotADirectory(files, path, directory)}");
        }

        var objects = new List<KustomizedObject>();
        var warnings = new List<string>();
        new KustomizeBuild(files, 0, warnings).Accumulate(KustomizationFile.Read(files, directory), objects);
        foreach (var item in objects.Where(static item => item.NeedsHash))
        {
            item.Rename($"{item.Name}-{ContentHash.Of(item)}");
        }

        NameReferences.Fix(objects);
        return (string.Join("---\n", LegacyOrder.Sort(objects).Select(static item => YamlWriter.Write(item.Tree))), warnings);
    }

    private static string NotADirectory(IFileSystem files, string path, string absolute) => files.KindOf(absolute) is null
        ? $"not a valid directory: {KustomizationFile.Missing(path, absolute)}"
        : $"'{path}': file is not directory";

    /// <param name="objects">The existing objects, for components; new ones are added.</param>
    private void Accumulate(KustomizationFile kustomization, List<KustomizedObject> objects)
    {
        if (_depth > Deepest)
        {
            throw new CommandFailedException($"cycle detected: candidate root '{kustomization.Directory}' contains visited root "
                + $"'{kustomization.Directory}'");
        }

        _warnings.AddRange(kustomization.Warnings());
        foreach (var path in kustomization.Texts("resources").Concat(kustomization.Texts("bases")))
        {
            AddResource(kustomization, path, objects);
        }

        foreach (var path in kustomization.Texts("components"))
        {
            new KustomizeBuild(_files, _depth + 1, _warnings).Accumulate(
                KustomizationFile.Read(_files, FilePath.Resolve(kustomization.Directory, path)), objects);
        }

        new KustomizeGenerator(kustomization, objects).Run();
        new Transformation(kustomization, objects).Run();
    }

    private void AddResource(KustomizationFile kustomization, string path, List<KustomizedObject> objects)
    {
        var absolute = FilePath.Resolve(kustomization.Directory, path);
        if (_files.KindOf(absolute) == FileKind.Directory)
        {
            var inner = new List<KustomizedObject>();
            new KustomizeBuild(_files, _depth + 1, _warnings).Accumulate(KustomizationFile.Read(_files, absolute), inner);
            inner.ForEach(item => AddOnce(objects, item));
            return;
        }

        if (_files.KindOf(absolute) is not null && kustomization.OutsideOf(absolute) is { } outside)
        {
            throw new CommandFailedException(
                $"accumulating resources: accumulation err='accumulating resources from '{path}': {outside}': "
                + $"must build at directory: '{absolute}': file is not directory");
        }

        if (_files.Read(absolute).Value is not { } text)
        {
            var missing = KustomizationFile.Missing(absolute, absolute);
            throw new CommandFailedException(
                $"accumulating resources: accumulation err='accumulating resources from '{path}': {missing}': must build at "
                    + $"directory: not a valid directory: {missing}");
        }

        var manifest = YamlReader.Read(text, path);
        if (manifest.Error is { } error)
        {
            throw new CommandFailedException(
                $"accumulating resources: accumulation err='accumulating resources from '{path}': MalformedYAMLError: "
                    + $"{error.GoMessage} in File: {path}': "
                + $"must build at directory: '{absolute}': file is not directory");
        }

        foreach (var tree in manifest.Documents.SelectMany(static document => document.Value is ObjectValue ? document.Objects() : []))
        {
            AddOnce(objects, new KustomizedObject(tree));
        }
    }

    private static void AddOnce(List<KustomizedObject> objects, KustomizedObject item)
    {
        if (objects.Exists(
            known => (known.ApiVersion, known.Kind, known.Name, known.Namespace) == (
                item.ApiVersion, item.Kind, item.Name, item.Namespace)))
        {
            throw new CommandFailedException("accumulating resources: may not add resource with an already registered id: "
                + $"{item.Kind}.{item.ApiVersion}/{item.Name}");
        }

        objects.Add(item);
    }
}
