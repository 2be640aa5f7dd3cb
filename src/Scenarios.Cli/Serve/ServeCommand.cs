using System.CommandLine;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Scenarios.Cli.Output;
using Scenarios.Cluster;
using Scenarios.Running.Results;
using Scenarios.Server;
using Scenarios.Terminals;

namespace Scenarios.Cli.Serve;

/// <summary><c>scenarios serve</c>: serves the Kubernetes API of a fresh simulated cluster on loopback, for real kubectl.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = Option("--port", "P", "The port on loopback; 0 for any free port.", 0);
        var file = Option("--kubeconfig", "FILE", "The file to write the kubeconfig to.", "kubeconfig");
        var speed = Option("--speed", "X", "Virtual seconds per second of wall time; 0 stops virtual time.", 1.0);
        var nodes = Option("--nodes", "N", "Worker nodes.", 3);
        var seed = Option("--seed", "N", "Seed of the cluster.", 1UL);
        var metrics = Option("--metrics-server", "", "Run metrics-server, which kubectl top and autoscalers need.", false);
        var command = new Command("serve", "Serve the Kubernetes API of a new simulated cluster on loopback, for kubectl and libraries.")
        {
            port, file, speed, nodes, seed, metrics,
        };
        command.SetAction(result => Run(
            new ServerOptions { Port = result.GetValue(port), Speed = result.GetValue(speed), OnNotSimulated = Console.Error.WriteLine },
            result.GetValue(file)!,
            new ClusterOptions
            {
                Seed = result.GetValue(seed),
                Workers = result.GetValue(nodes),
                HasMetricsServer = result.GetValue(metrics),
                Tools = ContainerTools.All,
            }));
        return command;
    }

    private static Option<T> Option<T>(string name, string word, string description, T otherwise) =>
        new(name) { Description = description, HelpName = word, DefaultValueFactory = _ => otherwise };

    private static int Run(ServerOptions options, string file, ClusterOptions wanted)
    {
        if (options.Speed < 0 || options.Port is < 0 or > 65535 || wanted.Workers is < 1 or > ClusterOptions.MostWorkers)
        {
            return Refuse($"expected --speed 0 or more, --port 0 to 65535, and --nodes 1 to {ClusterOptions.MostWorkers}.");
        }

        try
        {
            var cluster = new SimulatedCluster(wanted with { Images = ProjectFiles.ImagesFor(Environment.CurrentDirectory) });
            cluster.OnWarning += static warning => Console.Error.WriteLine($"Warning: {warning}");
            using var server = new ClusterServer(cluster, options);
            var credentials = KubeconfigFile.TextFor(server.Url, SimulatedCluster.AdministratorToken);
            WholeFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(credentials)));
            Console.Out.WriteLine($"Serving Kubernetes 1.33 on {server.Url}: export KUBECONFIG={file}");
            Wait(server);
            return ExitCode.Success;
        }
        catch (SocketException exception)
        {
            return Refuse($"--port {options.Port}: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse(exception.Message);
        }
    }

    private static void Wait(ClusterServer server)
    {
        using var stop = new CancellationTokenSource();
        void OnSignal(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        server.Run(stop.Token);
    }

    private static int Refuse(string error)
    {
        Console.Error.WriteLine($"scenarios serve: {error}");
        return ExitCode.WrongInput;
    }
}
