using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Servers;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>The commands of one container: its image's servers, entry point scripts and tools.</summary>
internal sealed class ContainerPrograms(Container container, IProgramCatalogue tools, ISandboxPrograms? network) : IProgramCatalogue
{
    private static readonly string[] Directories = ["/bin/", "/usr/bin/", "/usr/local/bin/", "/sbin/", "/usr/sbin/", "/usr/local/sbin/"];

    public IReadOnlyCollection<string> Names =>
        [.. container.Entry.Programs.Keys.Concat(container.Entry.Servers.Keys)
            .Concat(container.Entry.Wrappers.Keys)
            .Order(StringComparer.Ordinal)];

    public IProgram? Find(string name)
    {
        if (FindExactly(name) is { } program)
        {
            return program;
        }

        var directory = Array.Find(Directories, directory => name.StartsWith(directory, StringComparison.Ordinal));
        return directory is null ? null : FindExactly(name[directory.Length..]);
    }

    private IProgram? FindExactly(string name)
    {
        var entry = container.Entry;
        if (entry.Servers.TryGetValue(name, out var server))
        {
            return new ServerProgram(name, server, container, network);
        }

        if (entry.Wrappers.TryGetValue(name, out var wrapper))
        {
            return new WrapperProgram(name, wrapper, container);
        }

        if (!entry.Programs.TryGetValue(name, out var kind))
        {
            return null;
        }

        return kind == "busybox-httpd" ? new BusyboxHttpd(container, network)
            : network?.Find(kind, container.ValueOf(kind), container.Sandbox) ?? tools.Find(kind) ?? new UnknownTool(name);
    }
}
