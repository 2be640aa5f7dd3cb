using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.Config.Files;

/// <summary>Paths in a kubeconfig are relative to the file's folder (client-go, tools/clientcmd/loader.go).</summary>
internal static class LocalPaths
{
    private static readonly (string List, string Field)[] Fields =
    [
        (
            ConfigFile.Clusters, "certificate-authority"), (ConfigFile.Users, "client-certificate"), (ConfigFile.Users, "client-key"),
            (ConfigFile.Users, "tokenFile"),
    ];

    /// <summary>Returns the file with absolute paths.</summary>
    public static ConfigFile Resolve(ConfigFile file, ProgramContext context)
    {
        var folder = FolderOf(file, context);
        return Change(file, path => path.StartsWith('/') ? path : FilePath.Resolve(folder, path));
    }

    /// <summary>Returns the file with paths as they are written: relative ones for files in its own folder.</summary>
    public static ConfigFile Shorten(ConfigFile file, ProgramContext context)
    {
        var folder = FolderOf(file, context).TrimEnd('/') + "/";
        return Change(file, path => path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : path);
    }

    private static string FolderOf(ConfigFile file, ProgramContext context)
    {
        var full = FilePath.Resolve(context.WorkingDirectory, file.Path);
        return full[..Math.Max(1, full.LastIndexOf('/'))];
    }

    private static ConfigFile Change(ConfigFile file, Func<string, string> change)
    {
        foreach (var (list, field) in Fields)
        {
            foreach (var name in file.Names(list))
            {
                var entry = file.Find(list, name)!;
                if (entry[field] is StringValue { Text.Length: > 0 } path && change(path.Text) is var changed && changed != path.Text)
                {
                    file = file.With(list, name, entry.With(field, new StringValue(changed)));
                }
            }
        }

        return file;
    }
}
