using System.Text;
using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>
/// A container's termination message: the file provided for it, or the end of its log (kubernetes,
/// pkg/kubelet/kuberuntime/kuberuntime_container.go, getTerminationMessage).
/// </summary>
internal static class TerminationMessage
{
    private const string FallbackToLogs = "FallbackToLogsOnError";
    private const string File = "/message";
    private const int MostBytes = 4096;
    private const int MostBytesOfLog = 2048;
    private const int MostLinesOfLog = 80;

    /// <summary>The empty file provided to the container; null when its spec wants none.</summary>
    public static FileMount? MountOf(ContainerSpec spec, FileVolume disk)
    {
        var path = spec.Fields.TerminationMessagePath;
        if (path.Length == 0)
        {
            return null;
        }

        var layer = FileLayerBuilder.OfVolume()
            .AddFile(File, string.Empty)
            .SetRights(File, new FileRights(FileRights.Octal("666")))
            .Build();
        return new FileMount(FilePath.Resolve("/", path), new MemoryFileSystem(layer), File) { Volume = disk };
    }

    /// <summary>The message that a container left when it ended; empty for none.</summary>
    public static string Of(ContainerSpec spec, Container container)
    {
        var path = spec.Fields.TerminationMessagePath;
        var isLookedAt = container.Files is DeferredFileSystem { IsMade: true };
        var text = isLookedAt && path.Length > 0 ? container.Files.Read(FilePath.Resolve("/", path)).Value ?? string.Empty : string.Empty;
        return text.Length == 0 && spec.Fields.TerminationMessagePolicy == FallbackToLogs && container.ExitCode != 0
            ? End(string.Concat(container.Log.Lines.TakeLast(MostLinesOfLog).Select(static line => line.Text)), MostBytesOfLog)
            : End(text, MostBytes);
    }

    private static string End(string text, int most)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length <= most ? text : Encoding.UTF8.GetString(bytes, bytes.Length - most, most);
    }
}
