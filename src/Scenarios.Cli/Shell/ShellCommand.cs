using System.CommandLine;
using Scenarios.Cli.Output;
using Scenarios.Cluster;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cli.Shell;

/// <summary><c>scenarios shell</c>: a terminal on a fresh simulated cluster.</summary>
internal static class ShellCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A script to run instead of the keyboard.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var text = new Option<string?>("-c") { Description = "Commands to run instead of the keyboard.", HelpName = "CMD" };
        var nodes = new Option<int>("--nodes") { Description = "Worker nodes.", HelpName = "N", DefaultValueFactory = _ => 3 };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the cluster.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var balancers = new Option<LoadBalancerProvider>("--load-balancers")
        {
            Description = "Where Services of type LoadBalancer get addresses from: none, a pool in the nodes' network, or localhost.",
            HelpName = "none|pool|localhost",
        };
        var metrics = new Option<bool>("--metrics-server")
        {
            Description = "Run metrics-server, which kubectl top and autoscalers need.",
        };
        var command = new Command(
            "shell",
            "Open a terminal on a new simulated cluster. With -c or FILE, print the output and exit with its code.")
        {
            file, text, nodes, seed, balancers, metrics,
        };
        command.SetAction(result =>
        {
            var options = new ShellOptions(result.GetValue(nodes), result.GetValue(seed))
            {
                LoadBalancers = result.GetValue(balancers),
                HasMetricsServer = result.GetValue(metrics),
            };
            try
            {
                return options.Nodes is < 1 or > ClusterOptions.MostWorkers
                    ? Refuse($"--nodes {options.Nodes}: expected 1 to {ClusterOptions.MostWorkers}.")
                    : Run(options, result.GetValue(text), result.GetValue(file));
            }
            catch (ArgumentException exception)
            {
                // An image entry in the fixtures is invalid: the message names file and field.
                return Refuse(exception.Message);
            }
        });
        return command;
    }

    private static int Run(ShellOptions options, string? commands, string? file) => (commands, file) switch
    {
        ({ }, { }) => Refuse("-c and FILE exclude each other."),
        ({ }, null) => RunText(options, commands),
        (null, { }) => RunFile(options, file),
        _ => Console.IsInputRedirected ? RunText(options, Console.In.ReadToEnd()) : RunKeyboard(options),
    };

    private static int RunKeyboard(ShellOptions options)
    {
        using var shell = new InteractiveShell(options);
        return shell.Run();
    }

    private static int RunText(ShellOptions options, string commands) =>
        new ScriptShell(options, ShellFailure.Replay(options, [commands])).Run(commands);

    private static int RunFile(ShellOptions options, string path)
    {
        string commands;
        try
        {
            commands = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{path}: cannot be read: {exception.Message}");
        }

        return new ScriptShell(options, $"{options.Call} {TypedText.OneLine(path)}").Run(commands);
    }

    private static int Refuse(string error)
    {
        Console.Error.WriteLine($"scenarios shell: {error}");
        return ExitCode.WrongInput;
    }
}
