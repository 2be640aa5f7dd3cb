using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>
/// busybox's httpd in the foreground (networking/httpd.c): serves the files of a folder. Other options are refused by name.
/// </summary>
internal sealed class BusyboxHttpd(Container container, ISandboxPrograms? network) : IProgram
{
    private static readonly Template ErrorPage = new(
        "<HTML><HEAD><TITLE>{{status}} {{reason}}</TITLE></HEAD>\n<BODY><H1>{{status}} {{reason}}</H1>\nThe requested URL was not "
        + "found\n</BODY></HTML>\n");

    public string Name => "httpd";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var (port, folder, isInForeground) = ("80", context.WorkingDirectory, false);
        for (var index = 0; index < context.Arguments.Count; index++)
        {
            var argument = context.Arguments[index];
            switch (argument)
            {
                case "-f":
                    isInForeground = true;
                    break;
                case "-v" or "-vv":
                    break;
                case "-p" when index + 1 < context.Arguments.Count:
                    port = context.Arguments[++index].Split(':')[^1];
                    break;
                case "-h" when index + 1 < context.Arguments.Count:
                    folder = FilePath.Resolve(context.WorkingDirectory, context.Arguments[++index]);
                    break;
                default:
                    await context.Error.Write($"httpd: {argument} is not simulated\n");
                    return 1;
            }
        }

        if (!isInForeground)
        {
            await context.Error.Write("httpd: going to the background is not simulated: use -f\n");
            return 1;
        }

        if (context.Files.KindOf(folder) != FileKind.Directory)
        {
            await context.Error.Write($"httpd: can't change directory to '{folder}': No such file or directory\n");
            return 1;
        }

        var entry = new ServerEntry
        {
            Startup = TimeSpan.FromMilliseconds(5),
            Ports = [new PortEntry(port, TransportProtocol.Tcp, PortSpeech.Http)],
            Root = folder,
            Headers = [KeyValuePair.Create("Date", new Template("{{date}}")), KeyValuePair.Create("Connection", new Template("close"))],
            ErrorPage = ErrorPage,
        };
        return await new ServerProgram(Name, entry, container, network).Run(context with { Arguments = [] });
    }
}
