using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.Config.Files;

/// <summary>
/// The kubeconfig files of a call in order of precedence: the one of <c>--kubeconfig</c>, or those of <c>KUBECONFIG</c>, or the one in the
/// home folder (client-go, tools/clientcmd/{loader,config}.go).
/// </summary>
internal sealed class ConfigFiles
{
    private readonly ProgramContext _context;
    private readonly Kubeconfig _delivered;
    private readonly List<ConfigFile> _files = [];

    private ConfigFiles(ProgramContext context, Kubeconfig delivered, IReadOnlyList<string> paths, bool isExplicit)
    {
        (_context, _delivered, Paths) = (context, delivered, paths);
        foreach (var path in paths)
        {
            if (Load(path, isExplicit) is { } file)
            {
                _files.Add(file);
            }
        }
    }

    /// <param name="explicitPath">The value of <c>--kubeconfig</c>; empty if it was not given.</param>
    public static ConfigFiles Of(ProgramContext context, Kubeconfig delivered, string explicitPath)
    {
        if (explicitPath.Length > 0)
        {
            return new ConfigFiles(context, delivered, [explicitPath], isExplicit: true);
        }

        var listed = context.Environment.TryGetValue("KUBECONFIG", out var variable)
            ? variable.Split(':', StringSplitOptions.RemoveEmptyEntries)
            : [];
        return new ConfigFiles(context, delivered, listed.Length > 0 ? listed : [HomeFile(context)], isExplicit: false);
    }

    public IReadOnlyList<string> Paths { get; }

    /// <summary>
    /// The error if the file of <c>--kubeconfig</c> does not exist; otherwise null. It matters only when a server is to be found in it:
    /// <c>kubectl config</c> creates the file.
    /// </summary>
    public CommandFailedException? Missing { get; private set; }

    /// <summary>The files that exist, in order of precedence.</summary>
    public IReadOnlyList<ConfigFile> All => _files;

    /// <summary>The file that new entries go to: the only one, or the first that exists.</summary>
    public string DefaultPath =>
        Paths.Count == 1 ? Paths[0] : Paths.FirstOrDefault(path => _files.Any(file => file.Path == path)) ?? Paths[^1];

    /// <summary>All files merged: if two entries have the same name, the first one is used. Its paths are absolute.</summary>
    public ConfigFile Merged => field ??= Merge();

    /// <summary>The file's current content, or an empty file.</summary>
    public ConfigFile FileAt(string path) => _files.FirstOrDefault(file => file.Path == path) ?? ConfigFile.Empty(path);

    /// <summary>The file that contains the entry, or the one that new entries go to.</summary>
    public ConfigFile FileOf(string list, string name) =>
        _files.FirstOrDefault(file => file.Find(list, name) is not null) ?? FileAt(DefaultPath);

    /// <summary>The file that sets the current context, or the one that new entries go to.</summary>
    public ConfigFile FileOfCurrentContext => _files.FirstOrDefault(static file => file.CurrentContext.Length > 0) ?? FileAt(DefaultPath);

    public void Write(ConfigFile file)
    {
        var path = FilePath.Resolve(_context.WorkingDirectory, file.Path);
        FileTree.MakeDirectories(_context.Files, FilePath.Parent(path));
        var written = _context.Files.Write(path, YamlWriter.Write(LocalPaths.Shorten(file, _context).ToDocument()));
        if (written.Error is { } error)
        {
            throw new CommandFailedException($"open {file.Path}: {GoFileError.Of(error)}");
        }
    }

    private ConfigFile? Load(string path, bool isExplicit)
    {
        if (path == "/dev/null")
        {
            return ConfigFile.Empty(path);
        }

        var text = _context.Files.Read(FilePath.Resolve(_context.WorkingDirectory, path));
        if (text.Value is { } found)
        {
            return ReferenceEquals(found, _delivered.Text) || found == _delivered.Text ? Delivered(path) : ConfigFile.Read(path, found);
        }

        if (isExplicit)
        {
            Missing = new CommandFailedException($"stat {path}: {GoFileError.Of(text.Error!.Value)}");
            return null;
        }

        // If nobody has put a file there, the one that every terminal comes with is used.
        return path == HomeFile(_context) ? Delivered(path) : null;
    }

    // The file that every terminal comes with is not parsed again by every command.
    private ConfigFile Delivered(string path)
    {
        static ObjectValue Entry(string kind, string name, ObjectValue value) =>
            ObjectValue.Of((kind, value), ("name", new StringValue(name)));
        static StringValue Data(string text) => new(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)));

        var cluster =
            ObjectValue.Of(
                ("certificate-authority-data", Data(_delivered.CertificateAuthority)), ("server", new StringValue(_delivered.Server)));
        var context = ObjectValue.Of(("cluster", new StringValue("kubernetes")), ("user", new StringValue("kubernetes-admin")));
        var user =
            ObjectValue.Of(("client-certificate-data", Data(_delivered.ClientCertificate)), ("client-key-data", Data(Kubeconfig.Key)));
        return new ConfigFile(path, ObjectValue.Of(
            (ConfigFile.Clusters, ListValue.Of(Entry("cluster", "kubernetes", cluster))),
            (ConfigFile.Contexts, ListValue.Of(Entry("context", Kubeconfig.Context, context))),
            (ConfigFile.Users, ListValue.Of(Entry("user", "kubernetes-admin", user))),
            (ConfigFile.CurrentContextField, new StringValue(Kubeconfig.Context))));
    }

    private ConfigFile Merge()
    {
        if (_files.Count == 0)
        {
            return ConfigFile.Empty(DefaultPath);
        }

        var merged = LocalPaths.Resolve(_files[0], _context);
        for (var index = 1; index < _files.Count; index++)
        {
            var next = LocalPaths.Resolve(_files[index], _context);
            merged = merged.CurrentContext.Length == 0 ? merged.WithCurrentContext(next.CurrentContext) : merged;
            foreach (var list in (ReadOnlySpan<string>)[ConfigFile.Clusters, ConfigFile.Contexts, ConfigFile.Users])
            {
                foreach (var name in next.Names(list))
                {
                    merged = merged.Find(list, name) is null ? merged.With(list, name, next.Find(list, name)!) : merged;
                }
            }
        }

        return merged;
    }

    private static string HomeFile(ProgramContext context) =>
        $"{(context.Environment.TryGetValue("HOME", out var home) ? home.TrimEnd('/') : string.Empty)}/.kube/config";
}
