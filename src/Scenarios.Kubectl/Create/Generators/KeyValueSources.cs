using Scenarios.Api.Validation;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>
/// The entries of a ConfigMap or Secret from <c>--from-literal</c>, <c>--from-file</c> and <c>--from-env-file</c>
/// (kubectl, pkg/cmd/create/create_configmap.go, create_secret.go; pkg/util/util.go).
/// </summary>
/// <param name="isSecret">Whether the object is a Secret: the two commands report the same errors in different words.</param>
internal sealed class KeyValueSources(string objectName, bool isSecret, string workingDirectory, IFileSystem files)
{
    private readonly SortedList<string, string> _entries = new(StringComparer.Ordinal);

    /// <summary>Sorted by key.</summary>
    public IReadOnlyDictionary<string, string> Entries => _entries;

    /// <exception cref="CommandFailedException">It is not <c>key=value</c>, or the key is invalid or already used.</exception>
    public KeyValueSources AddLiteral(string source)
    {
        var equals = source.IndexOf('=');
        if (equals <= 0)
        {
            throw new CommandFailedException($"invalid literal source {source}, expected key=value");
        }

        Add(source[..equals], source[(equals + 1)..]);
        return this;
    }

    /// <exception cref="CommandFailedException">The file cannot be read, or the key is invalid or already used.</exception>
    public KeyValueSources AddFile(string source)
    {
        var (key, path) = FileSource.Parse(source);
        var absolute = FilePath.Resolve(workingDirectory, path);
        switch (files.KindOf(absolute))
        {
            case null:
                throw new CommandFailedException($"error reading {path}: {GoFileError.Of(FileError.NotFound)}");
            case FileKind.Directory:
                AddDirectory(source, path, absolute);
                break;
            default:
                Add(key, Read(absolute, path));
                break;
        }

        return this;
    }

    /// <exception cref="CommandFailedException">The file cannot be read, or a key is invalid or already used.</exception>
    public KeyValueSources AddEnvironmentFile(string path, IReadOnlyDictionary<string, string> environment)
    {
        var absolute = FilePath.Resolve(workingDirectory, path);
        switch (files.KindOf(absolute))
        {
            case null:
                throw new CommandFailedException($"error reading {path}: {GoFileError.Of(FileError.NotFound)}");
            case FileKind.Directory:
                throw new CommandFailedException($"env {(isSecret ? "secret" : "config")} file cannot be a directory");
        }

        foreach (var rawLine in Read(absolute, path).Split('\n'))
        {
            var line = rawLine.TrimEnd('\r').TrimStart();
            if (line.Length > 0 && line[0] != '#')
            {
                AddEnvironmentLine(line, environment);
            }
        }

        return this;
    }

    private void AddEnvironmentLine(string line, IReadOnlyDictionary<string, string> environment)
    {
        var parts = line.Split('=', 2);
        if (!EnvironmentName.IsValid(parts[0]))
        {
            throw new CommandFailedException($"{GoText.Quote(parts[0])} is not a valid key name: {EnvironmentName.Fault}");
        }

        // A name alone takes its value from kubectl's own environment.
        Add(parts[0], parts.Length == 2 ? parts[1] : environment.GetValueOrDefault(parts[0], string.Empty));
    }

    private void AddDirectory(string source, string path, string absolute)
    {
        if (source.Contains('='))
        {
            throw new CommandFailedException("cannot give a key name for a directory path");
        }

        foreach (var name in files.List(absolute).Value ?? [])
        {
            var file = FilePath.Resolve(absolute, name);
            if (files.KindOf(file) == FileKind.File)
            {
                Add(name, Read(file, $"{path}/{name}"));
            }
        }
    }

    private string Read(string absolute, string path)
    {
        var result = files.Read(absolute);
        return result.Value ?? throw new CommandFailedException($"open {path}: {GoFileError.Of(result.Error!.Value)}");
    }

    private void Add(string key, string value)
    {
        var faults = NameRules.ConfigMapKey(key);
        if (faults.Count > 0)
        {
            throw new CommandFailedException(isSecret
                ? $"{GoText.Quote(key)} is not valid key name for a Secret {string.Join(';', faults)}"
                : $"{GoText.Quote(key)} is not a valid key name for a ConfigMap: {string.Join(',', faults)}");
        }

        if (!_entries.TryAdd(key, value))
        {
            throw new CommandFailedException(isSecret
                ? $"cannot add key {key}, another key by that name already exists"
                : $"cannot add key {GoText.Quote(key)}, another key by that name already exists in Data for ConfigMap "
                    + $"{GoText.Quote(objectName)}");
        }
    }
}
