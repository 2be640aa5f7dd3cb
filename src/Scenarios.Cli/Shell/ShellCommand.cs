using System.CommandLine;

namespace Scenarios.Cli.Shell;

/// <summary><c>scenarios shell</c>: a terminal on a fresh simulated cluster.</summary>
internal static class ShellCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "A script to run instead of the keyboard.", Arity = ArgumentArity.ZeroOrOne };
        var text = new Option<string?>("-c") { Description = "Commands to run instead of the keyboard.", HelpName = "CMD" };
        var nodes = new Option<int>("--nodes") { Description = "Worker nodes.", HelpName = "N", DefaultValueFactory = _ => 3 };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the cluster.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var command = new Command("shell", "A terminal on a fresh simulated cluster; with -c or FILE, prints output and exits with its code.") { file, text, nodes, seed };
        command.SetAction(result =>
        {
            var options = new ShellOptions(result.GetValue(nodes), result.GetValue(seed));
            return (result.GetValue(text), result.GetValue(file)) switch
            {
                ({ } commands, null) => new ScriptShell(options).Run(commands),
                (null, { } path) => RunFile(options, path),
                (null, null) => Console.IsInputRedirected
                    ? new ScriptShell(options).Run(Console.In.ReadToEnd())
                    : new InteractiveShell(options).Run(),
                _ => Refuse("-c and FILE exclude each other."),
            };
        });
        return command;
    }

    private static int RunFile(ShellOptions options, string path)
    {
        try
        {
            return new ScriptShell(options).Run(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{path}: cannot be read: {exception.Message}");
        }
    }

    private static int Refuse(string error)
    {
        Console.Error.WriteLine($"scenarios shell: {error}");
        return ExitCode.WrongInput;
    }
}
